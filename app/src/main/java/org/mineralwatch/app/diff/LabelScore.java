package org.mineralwatch.app.diff;

import java.util.List;
import java.util.Optional;

/**
 * How right two rule sets are under one subject.
 *
 * @param subject its name
 * @param before the old rule set
 * @param after the new one
 * @param precision where the change of the precision lies; nothing where one of them has none
 * @param recall the same of the recall
 */
record LabelScore(
        String subject, Quality before, Quality after, Optional<Interval> precision, Optional<Interval> recall) {
    /**
     * An article that is labelled.
     *
     * @param about whether it is about the subject
     * @param before whether the old rules tag it
     * @param after whether the new ones do
     */
    record Case(boolean about, boolean before, boolean after) {
        private static final int KINDS = 8;

        private int kind() {
            return (about ? 1 : 0) + (before ? 2 : 0) + (after ? 4 : 0);
        }

        /** The quality of one rule set where there are so many cases of each kind. */
        static Quality quality(int[] kinds, Side side) {
            int tagged = side == Side.BEFORE ? 2 : 4;
            int[] counts = new int[4];
            for (int kind = 0; kind < KINDS; kind++) {
                counts[(kind & 1) + ((kind & tagged) == 0 ? 0 : 2)] += kinds[kind];
            }
            return new Quality(counts[3], counts[2], counts[1]);
        }
    }

    /** Counts, and draws the same cases again and again for both rule sets. */
    static LabelScore of(String subject, List<Case> cases) {
        int[] kinds = cases.stream().mapToInt(Case::kind).toArray();
        int[] counts = new int[Case.KINDS];
        for (int kind : kinds) {
            counts[kind]++;
        }
        Resampling resampling = new Resampling(kinds, Case.KINDS);
        return new LabelScore(
                subject,
                Case.quality(counts, Side.BEFORE),
                Case.quality(counts, Side.AFTER),
                resampling.interval(drawn -> Resampling.difference(
                        Case.quality(drawn, Side.BEFORE).precision(),
                        Case.quality(drawn, Side.AFTER).precision())),
                resampling.interval(drawn -> Resampling.difference(
                        Case.quality(drawn, Side.BEFORE).recall(),
                        Case.quality(drawn, Side.AFTER).recall())));
    }
}
