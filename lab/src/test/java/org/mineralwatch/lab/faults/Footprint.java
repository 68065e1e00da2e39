package org.mineralwatch.lab.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a process takes, day by day, and whether that grows. */
final class Footprint {
    private static final int MB = 1 << 20;
    private static final double GROWTH = 1.15;
    private static final int FEW = 5;

    private final List<Map<Part, Double>> days = new ArrayList<>();

    /** What is measured; of all but the archive, and what is kept for ever of its articles, there may be no more and more. */
    enum Part {
        HEAP("heap after a collection, MB", MB),
        RESIDENT("resident memory, MB", MB),
        STATE_MEMORY("memory of the state stores outside the heap, MB", MB),
        THREADS("threads", 1),
        FILE_HANDLES("file handles", 1),
        SERIES("metric series", 1),
        TOLD("articles in stories, in each subject: tagged and not yet purged", 1),
        STATE_DISK("state of stories on disk, which are purged, MB", MB),
        ALERT_FILES("alert files, MB", MB),
        KEPT_FOR_EVER("state kept for ever on disk: identities of articles, alerts that stand, MB", MB, true),
        TOPICS("topics of the embedded Kafka, which are the archive, MB", MB, true);

        private final String words;
        private final int unit;
        private final boolean growsWithTheArchive;

        Part(String words, int unit) {
            this(words, unit, false);
        }

        Part(String words, int unit, boolean growsWithTheArchive) {
            this.words = words;
            this.unit = unit;
            this.growsWithTheArchive = growsWithTheArchive;
        }
    }

    /** Adds a day, and tells of it. */
    String add(Map<Part, Double> values) {
        days.add(values);
        return Stream.of(Part.values())
                .map(part -> part.name().toLowerCase(Locale.ROOT) + " " + text(values.get(part) / part.unit))
                .collect(Collectors.joining(", "));
    }

    /**
     * What has grown, by the median of the last fifth of the days against that of the first.
     *
     * @param from the first day that counts
     */
    List<String> growing(int from) {
        int fifth = Math.max(1, (days.size() - from) / 5);
        List<String> growing = new ArrayList<>();
        for (Part part : Part.values()) {
            double first = median(part, from, from + fifth);
            double last = median(part, days.size() - fifth, days.size());
            if (!part.growsWithTheArchive && last > first * GROWTH + FEW * part.unit) {
                growing.add(part.words + ": " + text(first / part.unit) + " to " + text(last / part.unit));
            }
        }
        return growing;
    }

    /** What was added a day, between the same two fifths. */
    double aDay(Part part, int from) {
        int fifth = Math.max(1, (days.size() - from) / 5);
        return (median(part, days.size() - fifth, days.size()) - median(part, from, from + fifth))
                / (days.size() - fifth - from);
    }

    private double median(Part part, int from, int to) {
        List<Double> sorted = days.subList(from, to).stream()
                .map(day -> day.get(part))
                .sorted()
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    /** All of it as charts, in Markdown. */
    String report(int articlesADay, int idleDays) {
        StringBuilder report = new StringBuilder();
        report.append(days.size())
                .append(" days of ")
                .append(articlesADay)
                .append(" articles; stories are purged when they are idle for ")
                .append(idleDays)
                .append(" days, alert files removed after twice that.\n");
        for (Part part : Part.values()) {
            report.append("\n```mermaid\nxychart-beta\n  title \"")
                    .append(part.words)
                    .append("\"\n  x-axis \"day\" 1 --> ")
                    .append(days.size())
                    .append("\n  y-axis \" \" 0 --> ")
                    .append((long) (1.2 * most(part) / part.unit) + 1)
                    .append("\n  line [")
                    .append(days.stream()
                            .map(day -> text(day.get(part) / part.unit))
                            .collect(Collectors.joining(", ")))
                    .append("]\n```\n");
        }
        return report.toString();
    }

    private double most(Part part) {
        return days.stream().mapToDouble(day -> day.get(part)).max().orElseThrow();
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }
}
