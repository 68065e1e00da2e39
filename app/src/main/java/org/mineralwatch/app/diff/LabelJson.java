package org.mineralwatch.app.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How right two rule sets are, for programs.
 *
 * @param articles labelled articles that the corpus has
 * @param missing ids of those that it lacks
 * @param rounds how often the articles were drawn anew for the intervals
 * @param seed with which they were drawn
 * @param subjects by name
 */
record LabelJson(int articles, List<String> missing, int rounds, long seed, Map<String, Subject> subjects) {
    /** Shares of one; what is absent cannot be said. */
    record Rate(Double precision, Double recall, int right, int wrong, int missed) {
        static Rate of(Quality quality) {
            return new Rate(
                    number(quality.precision()),
                    number(quality.recall()),
                    quality.right(),
                    quality.wrong(),
                    quality.missed());
        }
    }

    /** The ends of the paired interval of what the new rules have more than the old ones. */
    record Change(Interval precision, Interval recall) {}

    record Subject(Rate before, Rate after, Change interval) {
        static Subject of(LabelScore score) {
            return new Subject(
                    Rate.of(score.before()),
                    Rate.of(score.after()),
                    new Change(score.precision().orElse(null), score.recall().orElse(null)));
        }
    }

    static LabelJson of(LabelDiff diff) {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        diff.scores().forEach(score -> subjects.put(score.subject(), Subject.of(score)));
        return new LabelJson(diff.articles(), diff.missing(), Resampling.ROUNDS, Resampling.SEED, subjects);
    }

    private static Double number(OptionalDouble share) {
        return share.isEmpty() ? null : share.getAsDouble();
    }
}
