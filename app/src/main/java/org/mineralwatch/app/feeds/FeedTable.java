package org.mineralwatch.app.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mineralwatch.ingest.FeedReport;
import org.mineralwatch.ingest.FeedReport.Remark;
import org.mineralwatch.ingest.feed.PlainText;
import org.mineralwatch.ingest.fetch.Credentials;
import org.mineralwatch.news.Books;
import org.mineralwatch.news.Polls;

/** Feeds as a table, for people. */
public final class FeedTable {
    private static final String ROW = "%-40s  %10s  %10s  %10s  %6s %6s %6s %7s  %8s  %s";
    private static final int NAME = 40;
    private static final int REMARK = 100;
    private static final Duration FAR = Duration.ofDays(2);

    private FeedTable() {}

    /** A heading and a line a feed. */
    public static List<String> lines(List<FeedReport> feeds, Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add(row(
                "FEED",
                "LAST POLL",
                "NEXT POLL",
                "LAST NEW",
                "new",
                "edited",
                "known",
                "dropped",
                "fetched",
                "REMARK"));
        feeds.forEach(feed -> lines.add(line(feed, now)));
        return lines;
    }

    /** How many feeds of each kind there are; what the columns count. */
    public static String summary(List<FeedReport> feeds) {
        Map<Remark, Long> kinds =
                feeds.stream().collect(Collectors.groupingBy(FeedReport::remark, TreeMap::new, Collectors.counting()));
        String counts = kinds.entrySet().stream()
                .map(kind -> kind.getValue() + " " + kind.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return feeds.size() + " feeds: " + counts
                + " (new, edited, known, dropped: entries of today, UTC; fetched: entries of all time)";
    }

    private static String line(FeedReport report, Instant now) {
        Polls polls = report.state().polls();
        Books today = report.state().days().of(now);
        String title = report.feed().title();
        return row(
                PlainText.line(title == null ? Credentials.without(report.feed().address()) : title, NAME),
                ago(polls.lastPoll(), now),
                in(report, now),
                ago(polls.lastNew(), now),
                today.added(),
                today.edited(),
                today.known(),
                today.dropped().values().stream().mapToLong(Long::longValue).sum(),
                report.state().books().fetched(),
                remark(report));
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, ROW, cells).stripTrailing();
    }

    private static String remark(FeedReport report) {
        Polls polls = report.state().polls();
        return switch (report.remark()) {
            case GOOD -> "";
            case UNBALANCED ->
                "its books do not balance, by " + report.state().books().remainder();
            case FAILING -> "failing " + polls.failures() + " x: " + PlainText.line(polls.lastError(), REMARK);
            case GONE -> "gone for good, not asked any more: remove it or give its new address";
            case SILENT -> "silent: much quieter than its own habit";
            case MOVED -> "moved to " + Credentials.without(report.state().asked()) + ": give that in the list";
            case PAUSED -> "paused";
            case NEW -> "not polled yet";
        };
    }

    private static String in(FeedReport report, Instant now) {
        Instant next = report.state().polls().nextPoll();
        boolean never = report.remark() == Remark.PAUSED || report.remark() == Remark.GONE;
        return never
                ? "never"
                : next == null || !next.isAfter(now) ? "now" : "in " + length(Duration.between(now, next));
    }

    private static String ago(Instant time, Instant now) {
        return time == null ? "never" : length(Duration.between(time, now)) + " ago";
    }

    private static String length(Duration time) {
        if (time.compareTo(FAR) >= 0) {
            return time.toDays() + " d";
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h";
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " m" : Math.max(0, time.toSeconds()) + " s";
    }
}
