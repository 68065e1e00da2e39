package org.mineralwatch.lab.polling;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How polite a poller was, by the record of the servers that it polled.
 *
 * @param requests all of them
 * @param conditional share of the requests, after a page's first good answer with validators, that were conditional
 * @param wrongValidators requests with a validator that the page did not give with its last whole answer
 * @param shortestGapOfAHost between the starts of two requests to one host; null where no host was asked twice
 * @param duringRetryAfter requests for a page before the time that its Retry-After named
 * @param afterGone requests for a page after its 410
 * @param atSkippedTimes requests for a page in hours or days that its last document wanted to be left out
 * @param burstOfAHost most requests to one host within ten seconds
 * @param connectionsOfAHost most that were open to one host at once
 * @param bytes of all bodies
 */
record PollerScore(
        int requests,
        double conditional,
        int wrongValidators,
        Duration shortestGapOfAHost,
        int duringRetryAfter,
        int afterGone,
        int atSkippedTimes,
        int burstOfAHost,
        int connectionsOfAHost,
        long bytes) {
    private static final Duration BURST = Duration.ofSeconds(10);

    /** What a page told its visitors last. */
    private static final class Page {
        private String etag;
        private String lastModified;
        private Instant quietUntil = Instant.MIN;
        private boolean gone;
        private Set<Integer> skipHours = Set.of();
        private Set<DayOfWeek> skipDays = Set.of();
        private int couldBeConditional;
        private int wasConditional;
        private int wrong;
        private int early;
        private int afterGone;
        private int skipped;

        void asked(Request request) {
            boolean could = etag != null || lastModified != null;
            couldBeConditional += could ? 1 : 0;
            wasConditional += could && request.conditional() ? 1 : 0;
            wrong += gave(etag, request.header("If-None-Match"))
                            && gave(lastModified, request.header("If-Modified-Since"))
                    ? 0
                    : 1;
            early += request.at().isBefore(quietUntil) ? 1 : 0;
            afterGone += gone ? 1 : 0;
            var time = request.at().atZone(ZoneOffset.UTC);
            skipped += skipHours.contains(time.getHour()) || skipDays.contains(time.getDayOfWeek()) ? 1 : 0;
        }

        private static boolean gave(String given, String sent) {
            return sent == null || sent.equals(given);
        }

        void answered(Instant at, Reply reply) {
            boolean whole = reply.status() == 200 && reply.sent() == reply.body().length;
            boolean gives = reply.status() == 304;
            etag = whole || gives && reply.headers().containsKey("ETag")
                    ? reply.headers().get("ETag")
                    : etag;
            lastModified = whole || gives && reply.headers().containsKey("Last-Modified")
                    ? reply.headers().get("Last-Modified")
                    : lastModified;
            String retry = reply.headers().get("Retry-After");
            quietUntil = retry == null ? Instant.MIN : at.plusSeconds(Long.parseLong(retry));
            gone |= reply.status() == 410;
            skipHours = whole ? SkipHints.hours(reply.body()) : skipHours;
            skipDays = whole ? SkipHints.days(reply.body()) : skipDays;
        }
    }

    static PollerScore of(List<Request> record) {
        Map<String, Page> pages = new HashMap<>();
        for (Request request : record) {
            Page page = pages.computeIfAbsent(request.address(), unknown -> new Page());
            page.asked(request);
            page.answered(request.at(), request.reply());
        }
        int could = pages.values().stream()
                .mapToInt(page -> page.couldBeConditional)
                .sum();
        int was = pages.values().stream().mapToInt(page -> page.wasConditional).sum();
        Map<String, List<Instant>> hosts = record.stream()
                .collect(Collectors.groupingBy(
                        Request::host, Collectors.mapping(Request::at, Collectors.toCollection(ArrayList::new))));
        return new PollerScore(
                record.size(),
                could == 0 ? 1 : (double) was / could,
                pages.values().stream().mapToInt(page -> page.wrong).sum(),
                hosts.values().stream()
                        .map(PollerScore::gaps)
                        .flatMap(List::stream)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                pages.values().stream().mapToInt(page -> page.early).sum(),
                pages.values().stream().mapToInt(page -> page.afterGone).sum(),
                pages.values().stream().mapToInt(page -> page.skipped).sum(),
                hosts.values().stream().mapToInt(PollerScore::burst).max().orElse(0),
                record.stream().mapToInt(Request::open).max().orElse(0),
                record.stream().mapToLong(request -> request.reply().sent()).sum());
    }

    private static List<Duration> gaps(List<Instant> times) {
        List<Instant> sorted = times.stream().sorted().toList();
        List<Duration> gaps = new ArrayList<>();
        for (int n = 1; n < sorted.size(); n++) {
            gaps.add(Duration.between(sorted.get(n - 1), sorted.get(n)));
        }
        return gaps;
    }

    private static int burst(List<Instant> times) {
        List<Instant> sorted = times.stream().sorted().toList();
        int most = 0;
        for (int first = 0, last = 0; last < sorted.size(); last++) {
            while (sorted.get(first).plus(BURST).isBefore(sorted.get(last))) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
