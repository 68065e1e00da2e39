package org.mineralwatch.lab.observe;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mineralwatch.lab.Command;

/** What {@code docs/METRICS.md} says: the series in its tables, and the sums that must hold. */
record MetricsDocument(String text) {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern SERIES = Pattern.compile("([a-z0-9_]+)(?:\\{([a-z,]+)})?");
    private static final String SUMS = "## Sums that must hold";

    static MetricsDocument read() throws IOException {
        return new MetricsDocument(Files.readString(Command.ROOT.resolve("docs/METRICS.md")));
    }

    /** Every series, as {@link Scrape#forms} has it. */
    Set<String> forms() {
        return firstCells(text.substring(0, text.indexOf(SUMS)))
                .map(MetricsDocument::form)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String form(String code) {
        MatchResult series = SERIES.matcher(code)
                .results()
                .filter(match -> match.group().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no series: " + code));
        Set<String> labels = series.group(2) == null
                ? Set.of()
                : Set.copyOf(Arrays.asList(series.group(2).split(",")));
        return Scrape.form(series.group(1), labels);
    }

    List<Sum> sums() {
        return firstCells(text.substring(text.indexOf(SUMS))).map(Sum::new).toList();
    }

    private static Stream<String> firstCells(String part) {
        return part.lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line ->
                        CODE.matcher(line.substring(0, line.indexOf(" | "))).results())
                .map(code -> code.group(1));
    }
}
