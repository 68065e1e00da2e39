package org.mineralwatch.app.diff;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many tags have which score.
 *
 * @param before by the old rules: so many from 0, so many from {@value #WIDTH} thousandths, and so on; the last has all above, too
 * @param after by the new ones
 */
record ScoreHistogram(List<Integer> before, List<Integer> after) {
    /** Thousandths of a bar. */
    static final int WIDTH = 500;

    private static final int BARS = 24;

    static ScoreHistogram of(Collection<Verdict> verdicts) {
        return new ScoreHistogram(bars(verdicts, Side.BEFORE), bars(verdicts, Side.AFTER));
    }

    private static List<Integer> bars(Collection<Verdict> verdicts, Side side) {
        int[] bars = new int[BARS];
        verdicts.stream()
                .filter(verdict -> verdict.tagged(side))
                .forEach(verdict -> bars[Math.min(verdict.score(side) / WIDTH, BARS - 1)]++);
        return IntStream.of(bars).boxed().toList();
    }
}
