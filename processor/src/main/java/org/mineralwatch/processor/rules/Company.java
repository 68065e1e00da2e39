package org.mineralwatch.processor.rules;

/**
 * Words near a term.
 *
 * @param all of each of these sets of word groups, given by their numbers, one word
 * @param reach how near
 * @param words the same as the rule writes it, for people: {@code trade within 6}
 */
public record Company(int[][] all, Reach reach, String words) {
    /** Of a term that asks for none. */
    public static final Company NONE = new Company(new int[0][], Reach.SENTENCE, "");

    /** Whether it speaks of no group. */
    public boolean isNone() {
        return all.length == 0;
    }
}
