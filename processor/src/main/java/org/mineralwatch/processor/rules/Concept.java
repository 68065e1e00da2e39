package org.mineralwatch.processor.rules;

/**
 * What a found spelling gives to its owner.
 *
 * @param weight of one occurrence in the body, in thousandths; 0 in a vocabulary
 * @param cap so many occurrences count
 * @param alone whether it may make a tag with nothing but its like
 * @param needs what must stand near it
 * @param unless what takes it away
 * @param during when its spellings are in use
 * @param id of the vocabulary's entry that it names, or null
 */
public record Concept(int weight, int cap, boolean alone, Company needs, Company unless, Span during, String id) {}
