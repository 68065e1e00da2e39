package org.mineralwatch.processor.rules;

/**
 * What a found spelling gives to its owner.
 *
 * @param weight of one occurrence in the body, in thousandths; 0 in a vocabulary
 * @param cap so many occurrences count
 * @param group number of the word group that it needs, or {@link #NOTHING}
 * @param reach how near a word of the group must stand
 * @param id of the vocabulary's entry that it names, or null
 */
public record Concept(int weight, int cap, int group, Reach reach, String id) {
    /** It needs no word beside it. */
    public static final int NOTHING = -1;
}
