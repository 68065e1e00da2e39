package org.mineralwatch.app.diff;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mineralwatch.sink.markup.PlainLine;

/** Pairs of bars, before and after, as SVG that stands in a page. */
final class BarChart {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 200;
    private static final int LEFT = 48;
    private static final int TOP = 10;
    private static final int BOTTOM = 24;
    private static final int LABELS = 8;
    private static final double GAP = 0.2;

    private final String name;
    private final List<Pair> pairs;
    private final int most;

    /**
     * Two bars side by side.
     *
     * @param label what they stand for
     */
    record Pair(String label, int before, int after) {}

    private BarChart(String name, List<Pair> pairs) {
        this.name = name;
        this.pairs = pairs;
        this.most = Math.max(
                1,
                pairs.stream()
                        .mapToInt(pair -> Math.max(pair.before, pair.after))
                        .max()
                        .orElse(1));
    }

    /**
     * Draws them.
     *
     * @param name what the chart shows
     */
    static String svg(String name, List<Pair> pairs) {
        return new BarChart(name, pairs).svg();
    }

    private String svg() {
        return "<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" role=\"img\" aria-label=\"" + PlainLine.html(name)
                + "\">" + scale()
                + IntStream.range(0, pairs.size()).mapToObj(this::bars).collect(Collectors.joining()) + "</svg>";
    }

    private String scale() {
        return IntStream.of(0, most)
                .mapToObj(value -> "<line class=\"scale\" x1=\"" + LEFT + "\" x2=\"" + WIDTH + "\" y1=\""
                        + point(y(value))
                        + "\" y2=\"" + point(y(value)) + "\"/><text class=\"value\" x=\"" + (LEFT - 6) + "\" y=\""
                        + point(y(value) + 4) + "\">" + value + "</text>")
                .collect(Collectors.joining());
    }

    private String bars(int place) {
        Pair pair = pairs.get(place);
        double step = (double) (WIDTH - LEFT) / pairs.size();
        double width = step * (1 - GAP) / 2;
        double x = LEFT + place * step + step * GAP / 2;
        String label = PlainLine.html(pair.label);
        boolean labelled = place % ((pairs.size() + LABELS - 1) / LABELS) == 0;
        return "<g><title>" + label + ": " + pair.before + " before, " + pair.after + " after</title>"
                + bar("before", x, width, pair.before) + bar("after", x + width, width, pair.after) + "</g>"
                + (labelled ? "<text x=\"" + point(x) + "\" y=\"" + (HEIGHT - 6) + "\">" + label + "</text>" : "");
    }

    private String bar(String kind, double x, double width, int value) {
        return value == 0
                ? ""
                : "<rect class=\"" + kind + "\" x=\"" + point(x) + "\" y=\"" + point(y(value)) + "\" width=\""
                        + point(width) + "\" height=\"" + point(y(0) - y(value)) + "\"/>";
    }

    private double y(int value) {
        double height = HEIGHT - TOP - BOTTOM;
        return TOP + height - height * value / most;
    }

    private static String point(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
