package org.mineralwatch.app.diff;

import java.util.OptionalDouble;

/**
 * How right tags are.
 *
 * @param right tags that are right
 * @param wrong tags that are wrong
 * @param missed tags that lack
 */
record Quality(int right, int wrong, int missed) {
    /** The share of the tags that are right; nothing where there is no tag. */
    OptionalDouble precision() {
        return share(wrong);
    }

    /** The share of the articles about the subject that are tagged; nothing where there is none. */
    OptionalDouble recall() {
        return share(missed);
    }

    private OptionalDouble share(int others) {
        int all = right + others;
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / all);
    }
}
