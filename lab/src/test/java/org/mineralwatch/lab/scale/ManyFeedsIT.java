package org.mineralwatch.lab.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.ingest.IngestSettings;
import org.mineralwatch.lab.JavaProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many feeds on one ingester with 512 MB of heap, broker included: how many polls a second when all are due, against the same fetcher
 * with nothing behind it; whether hosts are asked one by one with the usual pause, and feeds on their schedule. The ordinary run takes
 * some hundreds; for all of them and the figures that are published:
 * {@code mvn verify -pl lab -am -Dit.test=ManyFeedsIT -Dlab.feeds=10000}.
 */
class ManyFeedsIT {
    private static final Logger LOG = LoggerFactory.getLogger(ManyFeedsIT.class);
    private static final int FEEDS = Integer.getInteger("lab.feeds", 600);
    private static final int HOSTS = Math.max(250, FEEDS / 8);
    private static final int THREADS = Integer.getInteger("lab.threads", 16);

    /** Of all machines that may run this, the slowest still does as many polls a second in the long run. */
    private static final int SURELY_A_SECOND = 150;

    private static final Duration INTERVAL = Duration.ofSeconds(Math.max(3, FEEDS / SURELY_A_SECOND));
    private static final int HEAP = 512;
    private static final int WHOLE = 10_000;
    private static final Duration LATE = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration LIMIT = Duration.ofMinutes(4);

    @TempDir
    Path folder;

    @Test
    void thousands_of_feeds_are_polled_by_one_ingester_politely_and_on_schedule() throws Exception {
        long plain = Math.round(plainFetchesASecond());
        try (FeedFarm farm = new FeedFarm(FEEDS, HOSTS);
                JavaProcess child = child("ingest", farm)) {
            long first = Math.round(untilAllAreAsked(farm));
            await("three polls of every feed").atMost(LIMIT).until(() -> farm.askedAtLeast(3) == FEEDS);
            LOG.warn(
                    "{} feeds on {} hosts, {} threads: {} polls a second when all are due, {} without pipeline: ratio {};"
                            + " then every {} s, at the latest after {} s",
                    FEEDS,
                    HOSTS,
                    THREADS,
                    first,
                    plain,
                    String.format("%.2f", (double) first / plain),
                    INTERVAL.toSeconds(),
                    farm.longestWaitOfAFeed().toMillis() / 1_000.0);
            assertPoliteAndOnTime(farm);
            assertThat(child.alive()).as(child.said()).isTrue();
            assertThat(child.said()).doesNotContain("ERROR", "OutOfMemory");
            assertThat(first).isGreaterThanOrEqualTo(FEEDS >= WHOLE ? 300 : 0);
        }
    }

    private static void assertPoliteAndOnTime(FeedFarm farm) {
        assertThat(farm.connectionsOfAHost()).isEqualTo(1);
        assertThat(farm.shortestGapOfAHost()).isGreaterThanOrEqualTo(IngestSettings.DEFAULTS.pause());
        assertThat(farm.unconditionalTwice()).isZero();
        assertThat(farm.shortestWaitOfAFeed()).isGreaterThanOrEqualTo(INTERVAL);
        assertThat(farm.longestWaitOfAFeed())
                .isLessThanOrEqualTo(INTERVAL.multipliedBy(11).dividedBy(10).plus(LATE));
    }

    private double plainFetchesASecond() throws Exception {
        try (FeedFarm farm = new FeedFarm(FEEDS, HOSTS);
                JavaProcess child = child("fetch", farm)) {
            return untilAllAreAsked(farm);
        }
    }

    /** Requests a second until every feed was asked; the first fifth warms the virtual machine up and is not counted. */
    private static double untilAllAreAsked(FeedFarm farm) {
        await("the first fifth").pollInterval(LOOK).atMost(LIMIT).until(() -> farm.requests() > FEEDS / 5);
        int before = farm.requests();
        long start = System.nanoTime();
        await("all feeds").pollInterval(LOOK).atMost(LIMIT).until(() -> farm.askedAtLeast(1) == FEEDS);
        return (farm.requests() - before) / ((System.nanoTime() - start) / 1e9);
    }

    /** A {@link FarmProcess} in a virtual machine of its own. */
    private JavaProcess child(String what, FeedFarm farm) {
        return JavaProcess.start(
                folder.resolve(what + ".txt"),
                HEAP,
                FarmProcess.class,
                what,
                folder.resolve(what).toString(),
                "" + FEEDS,
                "" + HOSTS,
                "" + farm.port(),
                "" + INTERVAL.toSeconds(),
                "" + THREADS);
    }
}
