package org.mineralwatch.lab.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A week of a hundred feeds (or of {@code -Dlab.week.feeds}) on {@value #HOSTS} hosts, of every pace and temper, with a restart each day: the poller's score by
 * the record of the server.
 */
class PolledWeekTest {
    private static final Logger LOG = LoggerFactory.getLogger(PolledWeekTest.class);
    private static final int FEEDS = Integer.getInteger("lab.week.feeds", 100);
    private static final int HOSTS = 30;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final List<Duration> GAPS =
            List.of(Duration.ofHours(8), Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(30));

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_week_of_polling_is_polite_to_every_host_and_misses_nothing() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int number = 0; number < FEEDS; number++) {
            Temper temper = new Temper(
                    number,
                    GAPS.get(random.nextInt(GAPS.size())),
                    random.nextInt(10) > 0,
                    random.nextInt(10),
                    Desk.START.plusSeconds(random.nextInt((int) WEEK.toSeconds())));
            desk.poll(desk.page(number % HOSTS, "/" + number, temper::answer));
        }
        for (int day = 0; day < 7; day++) {
            desk.start(Duration.ofDays(1));
        }
        PollerScore score = PollerScore.of(desk.requests());
        int articles = desk.ingest.articles().size();
        LOG.info("{}, {} bytes a new article (seed {})", score, score.bytes() / articles, seed);
        assertThat(score.conditional()).as("seed %d", seed).isEqualTo(1);
        assertThat(score.wrongValidators()).as("seed %d", seed).isZero();
        assertThat(score.shortestGapOfAHost()).as("seed %d", seed).isGreaterThanOrEqualTo(Desk.SETTINGS.pause());
        assertThat(score.duringRetryAfter()).as("seed %d", seed).isZero();
        assertThat(score.afterGone()).as("seed %d", seed).isZero();
        assertThat(score.atSkippedTimes()).as("seed %d", seed).isZero();
        assertThat(score.burstOfAHost()).as("seed %d", seed).isLessThanOrEqualTo(11);
        assertThat(score.connectionsOfAHost()).as("seed %d", seed).isEqualTo(1);
        assertThat(score.requests())
                .as("requests of a feed and day, seed %d", seed)
                .isLessThan(FEEDS * 7 * 60);
        assertThat(score.bytes() / articles)
                .as("bytes a new article, seed %d", seed)
                .isLessThan(20_000);
        assertThat(articles).as("articles, seed %d", seed).isGreaterThanOrEqualTo(FEEDS * 9 / 10);
    }

    /** How one feed behaves: its pace, whether it knows validators, its vice, and when that shows. */
    private record Temper(int number, Duration gap, boolean validators, int vice, Instant hour) {
        Reply answer(Request request) {
            boolean after = request.at().isAfter(hour);
            if (vice == 0 && after) {
                return Reply.of(410);
            }
            boolean trouble = after && request.at().isBefore(hour.plus(Duration.ofHours(3)));
            if (trouble && vice <= 3) {
                return switch (vice) {
                    case 1 -> Reply.of(429).with("Retry-After", "5400");
                    case 2 -> Reply.of(503);
                    default -> document(request).cut(50);
                };
            }
            Reply document = document(request);
            String etag = document.headers().get("ETag");
            return etag != null && etag.equals(request.header("If-None-Match"))
                    ? Reply.of(304).with("ETag", etag)
                    : document;
        }

        private Reply document(Request request) {
            int newest = (int) Duration.between(Desk.START, request.at()).dividedBy(gap);
            String hints = vice == 4
                    ? "<skipHours><hour>2</hour><hour>3</hour></skipHours><skipDays><day>Sunday</day></skipDays>"
                    : "";
            int[] items = IntStream.rangeClosed(Math.max(0, newest - 9), newest)
                    .map(item -> number * 1_000 + item)
                    .toArray();
            Reply feed = Reply.feed(Desk.rss(hints, items));
            Reply paced = vice == 5 ? feed.with("Cache-Control", "max-age=3600") : feed;
            return validators ? paced.with("ETag", "\"" + number + "-" + newest + "\"") : paced;
        }
    }
}
