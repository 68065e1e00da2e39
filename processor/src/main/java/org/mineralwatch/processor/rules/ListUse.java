package org.mineralwatch.processor.rules;

import java.util.List;

/**
 * A vocabulary's list that speaks for a subject: every entry of it is a term.
 *
 * @param list as {@code vocabulary/list}, or {@code vocabulary} for all its entries
 * @param except ids of entries that do not speak
 * @param weight of one occurrence in the body, in thousandths
 * @param need what must stand near it, or null
 * @param cap so many occurrences of one entry count
 * @param file where it stands
 * @param line where it stands
 */
record ListUse(String list, List<String> except, int weight, Need need, int cap, String file, int line) {}
