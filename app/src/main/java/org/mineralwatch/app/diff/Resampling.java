package org.mineralwatch.app.diff;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;

/**
 * The paired bootstrap: as many cases as there are, drawn from them with replacement, {@value #ROUNDS} times. Both rule sets are
 * held against the same drawn cases, so that what is hard for both makes no difference between them. The same cases always give the
 * same interval.
 */
final class Resampling {
    static final int ROUNDS = 2_000;
    static final long SEED = 7;

    private static final double OUTSIDE = 0.025;

    private final int[] cases;
    private final int kinds;

    /**
     * @param cases the kind of each
     * @param kinds how many kinds there are
     */
    Resampling(int[] cases, int kinds) {
        this.cases = cases;
        this.kinds = kinds;
    }

    /** What one has more than the other; nothing where one has none. */
    static OptionalDouble difference(OptionalDouble before, OptionalDouble after) {
        return before.isEmpty() || after.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(after.getAsDouble() - before.getAsDouble());
    }

    /**
     * Where a number lies.
     *
     * @param number of so many cases of each kind, or nothing: such drawings are passed over
     * @return the middle 95 % of all drawings; nothing when all were passed over
     */
    Optional<Interval> interval(Function<int[], OptionalDouble> number) {
        Random random = new Random(SEED);
        double[] numbers = new double[ROUNDS];
        int count = 0;
        for (int round = 0; round < ROUNDS; round++) {
            OptionalDouble drawn = number.apply(draw(random));
            if (drawn.isPresent()) {
                numbers[count++] = drawn.getAsDouble();
            }
        }
        Arrays.sort(numbers, 0, count);
        int left = (int) (count * OUTSIDE);
        return count == 0 ? Optional.empty() : Optional.of(new Interval(numbers[left], numbers[count - 1 - left]));
    }

    private int[] draw(Random random) {
        int[] drawn = new int[kinds];
        for (int i = 0; i < cases.length; i++) {
            drawn[cases[random.nextInt(cases.length)]]++;
        }
        return drawn;
    }
}
