package org.mineralwatch.processor.match;

/**
 * What a spelling in the lexicon stands for.
 *
 * @param owner number of the subject or vocabulary that it belongs to
 * @param kind what it does there
 * @param target number of the concept or the word group that it speaks for; of no meaning for a guard
 * @param spelling as the rule writes it
 */
public record Pattern(int owner, Kind kind, int target, String spelling) {
    /** What a spelling does when it is found. */
    public enum Kind {
        /** It counts. */
        TERM,
        /** It swallows the terms inside it. */
        GUARD,
        /** It lets terms beside it count. */
        CONTEXT
    }
}
