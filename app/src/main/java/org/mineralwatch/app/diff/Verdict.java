package org.mineralwatch.app.diff;

/**
 * What two rule sets say of an article under one subject.
 *
 * @param subject its name
 * @param before score of the tag that the old rule set gives, in thousandths; 0 for none, as every threshold is above
 * @param after the same of the new one
 */
record Verdict(String subject, int before, int after) {
    int score(Side side) {
        return side == Side.BEFORE ? before : after;
    }

    boolean tagged(Side side) {
        return score(side) > 0;
    }

    boolean gained() {
        return before == 0 && after > 0;
    }

    boolean lost() {
        return before > 0 && after == 0;
    }

    /** Tagged by both, with another score. */
    boolean rescored() {
        return before > 0 && after > 0 && before != after;
    }

    boolean differs() {
        return before != after;
    }
}
