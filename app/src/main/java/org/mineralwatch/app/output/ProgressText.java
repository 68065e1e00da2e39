package org.mineralwatch.app.output;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far a stage of some work is.
 *
 * @param stage what is being done
 * @param done how much of it is done, in whatever it is measured
 * @param whole how much it is; 0 where nobody knows
 * @param items articles of it that are done; 0 or less where none is or they are not counted
 * @param seconds since it began
 */
record ProgressText(String stage, long done, long whole, long items, double seconds) {
    private static final int WIDTH = 24;
    private static final double SOON = 5;
    private static final double LITTLE = 0.02;

    /** For a terminal. */
    String bar() {
        int filled = (int) (share() * WIDTH);
        String bar = whole == 0 ? "" : "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] ";
        return String.format("%-16s", stage) + bar + said();
    }

    /** For a log. */
    String line() {
        return stage + ": " + said();
    }

    private double share() {
        return whole == 0 ? 0 : Math.min(1, (double) done / whole);
    }

    private String said() {
        String percent = whole == 0 ? "" : String.format(Locale.ROOT, "%3.0f %%", 100 * share());
        String rate = items <= 0 ? "" : String.format(Locale.ROOT, "%,d articles, %,.0f/s", items, items / seconds);
        return Stream.of(percent, rate, left()).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /** Nothing is said where too little is done to tell, or all. */
    private String left() {
        if (share() < LITTLE || share() == 1 || seconds < SOON) {
            return "";
        }
        long left = Math.round(seconds * (1 - share()) / share());
        return String.format(Locale.ROOT, "%d:%02d left", left / 60, left % 60);
    }
}
