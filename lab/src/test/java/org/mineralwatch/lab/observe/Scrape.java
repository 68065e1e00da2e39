package org.mineralwatch.lab.observe;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a process tells at one time.
 *
 * @param series all of them
 */
public record Scrape(List<Series> series) {
    private static final Pattern LINE = Pattern.compile("([a-zA-Z0-9_]+)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z0-9_]+)=\"([^\"]*)\"");

    /** One series. */
    public record Series(String name, Map<String, String> labels, double value) {
        private boolean answers(Selector asked) {
            return name.equals(asked.name())
                    && asked.labels().entrySet().stream()
                            .allMatch(label -> label.getValue().equals(labels.get(label.getKey())));
        }
    }

    /** Reads Prometheus text. */
    public static Scrape read(String text) {
        return new Scrape(text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(Scrape::series)
                .toList());
    }

    private static Series series(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no series: " + line);
        }
        Map<String, String> labels = LABEL.matcher(matcher.group(2) == null ? "" : matcher.group(2))
                .results()
                .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2)));
        return new Series(matcher.group(1), labels, Double.parseDouble(matcher.group(3)));
    }

    /** Each name with its labels, as {@code name{one,other}}. */
    public Set<String> forms() {
        return series.stream()
                .map(one -> form(one.name(), one.labels().keySet()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A name with its labels, in the order of the alphabet. */
    static String form(String name, Set<String> labels) {
        return name + (labels.isEmpty() ? "" : "{" + String.join(",", new TreeSet<>(labels)) + "}");
    }

    /** The names, each with all labels that it has. */
    public Map<String, Set<String>> labels() {
        return series.stream()
                .collect(Collectors.toMap(Series::name, one -> one.labels().keySet(), (one, other) -> {
                    Set<String> both = new TreeSet<>(one);
                    both.addAll(other);
                    return both;
                }));
    }

    /** The sum of all series of a name. */
    public double sum(String name) {
        return sum(new Selector(name, Map.of()));
    }

    /** The sum of all that a selector with equal values asks for. */
    double sum(Selector asked) {
        return series.stream()
                .filter(one -> one.answers(asked))
                .mapToDouble(Series::value)
                .sum();
    }
}
