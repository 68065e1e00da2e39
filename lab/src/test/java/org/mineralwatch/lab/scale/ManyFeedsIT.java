package org.mineralwatch.lab.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many feeds on one ingester with 512 MB of heap, broker included: how many polls a second when all are due, against the same fetcher
 * with nothing behind it; that hosts are still asked one by one with the usual pause; and that feeds come on their schedule. The
 * ordinary run takes a tenth of the feeds; docs/OPERATIONS.md has the command for all.
 */
class ManyFeedsIT {
    private static final Logger LOG = LoggerFactory.getLogger(ManyFeedsIT.class);
    private static final int FEEDS = Integer.getInteger("lab.feeds", 1_000);
    private static final int HOSTS = Math.max(FEEDS / 8, Math.min(FEEDS, 200));
    private static final int THREADS = Integer.getInteger("lab.threads", 16);
    private static final int SECONDS = Integer.getInteger("lab.seconds", 5);
    private static final Duration LIMIT = Duration.ofMinutes(4);

    @TempDir
    Path folder;

    @Test
    void thousands_of_feeds_are_polled_by_one_ingester_politely_and_on_schedule() throws Exception {
        double plain = plainFetchesASecond();
        try (FeedFarm farm = new FeedFarm(FEEDS, HOSTS);
                Child child = Child.start(folder, "ingest", farm, FEEDS, HOSTS, 1, THREADS)) {
            await("the first request").atMost(LIMIT).until(() -> farm.requests() > 0);
            long start = System.nanoTime();
            await("all feeds")
                    .pollInterval(Duration.ofMillis(50))
                    .atMost(LIMIT)
                    .until(() -> farm.askedAtLeast(1) == FEEDS);
            double first = FEEDS / seconds(start);
            int before = farm.requests();
            long then = System.nanoTime();
            Thread.sleep(Duration.ofSeconds(SECONDS).toMillis());
            double sustained = (farm.requests() - before) / seconds(then);
            LOG.warn(
                    "{} feeds on {} hosts: {} first polls a second, {} sustained; {} fetches a second without pipeline",
                    FEEDS,
                    HOSTS,
                    Math.round(first),
                    Math.round(sustained),
                    Math.round(plain));
            assertThat(farm.connectionsOfAHost()).isEqualTo(1);
            assertThat(farm.shortestGapOfAHost()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
            assertThat(farm.unconditionalTwice()).isZero();
            assertThat(child.alive()).as(child.said()).isTrue();
        }
    }

    private double plainFetchesASecond() throws Exception {
        try (FeedFarm farm = new FeedFarm(FEEDS, HOSTS);
                Child child = Child.start(folder, "fetch", farm, FEEDS, HOSTS, 1, THREADS)) {
            await("the first request").atMost(LIMIT).until(() -> farm.requests() > 0);
            long start = System.nanoTime();
            await("all feeds").pollInterval(Duration.ofMillis(20)).atMost(LIMIT).until(() -> farm.requests() >= FEEDS);
            return FEEDS / seconds(start);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
