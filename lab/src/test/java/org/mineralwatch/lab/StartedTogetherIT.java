package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.app.kafka.EmbeddedKafka;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.ingest.list.FeedDefinitions;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;

/** Rooms that are started together all bring the same feeds: each is published once, and no room fails for it. */
class StartedTogetherIT {
    private static final int ROOMS = 4;
    private static final int ROUNDS = 12;
    private static final int FEEDS = 3;

    @TempDir
    Path folder;

    @Test
    void the_same_feeds_published_by_several_at_once_are_on_the_topic_once() throws Exception {
        ExecutorService rooms = Executors.newFixedThreadPool(ROOMS);
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder)) {
            Wiring.ensureTopics(kafka.connection(), Lane.LIVE);
            for (int round = 1; round <= ROUNDS; round++) {
                List<FeedDefinition> feeds = feeds(round);
                Callable<FeedDefinitions.Changes> room =
                        () -> new FeedDefinitions(kafka.connection(), Lane.LIVE, Clock.systemUTC()).publish(feeds);
                int written = 0;
                for (Future<FeedDefinitions.Changes> done : rooms.invokeAll(
                        IntStream.range(0, ROOMS).mapToObj(i -> room).toList())) {
                    FeedDefinitions.Changes changes = done.get();
                    written += changes.added() + changes.changed();
                }
                assertThat(written).as("feeds written in round %d", round).isEqualTo(FEEDS);
            }
            assertThat(new Cluster(kafka.connection())
                            .read(Pattern.compile(Pattern.quote(Lane.LIVE.topic(Topics.FEEDS))), true))
                    .hasSize(ROUNDS * FEEDS);
        } finally {
            rooms.shutdownNow();
        }
    }

    private static List<FeedDefinition> feeds(int round) {
        List<FeedDefinition> feeds = new ArrayList<>();
        for (int i = 1; i <= FEEDS; i++) {
            feeds.add(new FeedDefinition("http://feed-" + i + ".example/", "round " + round, null, false, false));
        }
        return feeds;
    }
}
