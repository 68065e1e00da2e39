package org.mineralwatch.processor.text;

/**
 * One sentence of a text, without the white space around it.
 *
 * @param start its first char
 * @param end the char behind it; at most {@link Sentences#LONGEST} after the start
 */
public record Sentence(int start, int end) {}
