package org.mineralwatch.lab.observe;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sum of the documentation that must hold: sums of series, added up, on both sides of a comparison.
 *
 * @param text as it stands there, which is also PromQL
 */
public record Sum(String text) {
    private static final Pattern SIDES = Pattern.compile("(.+) (==|<=|>=) (.+)");
    private static final Pattern TERM = Pattern.compile("sum\\((.+)\\)");

    /** Whether it holds of what a process tells. */
    public boolean holds(Scrape scrape) {
        Matcher sides = SIDES.matcher(text);
        if (!sides.matches()) {
            throw new IllegalArgumentException("no comparison: " + text);
        }
        double left = side(sides.group(1), scrape);
        double right = side(sides.group(3), scrape);
        return switch (sides.group(2)) {
            case "<=" -> left <= right;
            case ">=" -> left >= right;
            default -> left == right;
        };
    }

    private static double side(String side, Scrape scrape) {
        return Arrays.stream(side.split(" \\+ "))
                .mapToDouble(term -> term(term, scrape))
                .sum();
    }

    private static double term(String term, Scrape scrape) {
        Matcher sum = TERM.matcher(term);
        if (!sum.matches()) {
            return Double.parseDouble(term);
        }
        List<Selector> asked = Selector.of(sum.group(1));
        if (asked.size() != 1) {
            throw new IllegalArgumentException("no sum of one series: " + term);
        }
        return scrape.sum(asked.get(0));
    }
}
