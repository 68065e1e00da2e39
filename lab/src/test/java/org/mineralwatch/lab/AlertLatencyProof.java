package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Story;
import org.mineralwatch.news.StoryArticle;
import org.mineralwatch.news.Topic;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long after the transaction that brought an article a subscriber sees it tagged, told in a story, and in an alert: the whole path
 * of a {@code run} with its embedded Kafka, exactly-once, under a steady stream. Measured, so it is run by name only (CONTRIBUTING).
 */
class AlertLatencyProof {
    private static final Logger LOG = LoggerFactory.getLogger(AlertLatencyProof.class);
    private static final int RATE = Integer.getInteger("rate", 500);
    private static final int SECONDS = Integer.getInteger("seconds", 60);
    private static final int WARM_UP_SECONDS = Integer.getInteger("warm-up", 60);
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration LAST = Duration.ofSeconds(10);
    private static final int STEP_MILLIS = 25;
    private static final int STEPS = 24;

    @TempDir
    Path folder;

    /** When the transaction of each article was committed; of those that are measured. */
    private final Map<String, Long> committed = new HashMap<>();

    @Test
    void alerts_are_seen_soon_after_their_articles_are_committed() throws IOException, InterruptedException {
        int port = Ports.free();
        Path config = Configuration.write(folder.resolve("config"), "<opml version=\"2.0\"><body/></opml>");
        KafkaConnection kafka = new KafkaConnection("127.0.0.1:" + port, Map.of());
        try (Command run = Command.startRun(folder, config, port)) {
            awaitStart(run);
            Sightings tagged = new Sightings(kafka, exactly(Topics.TAGGED_ARTICLES), record -> Stream.of(record.key()));
            Sightings told = new Sightings(kafka, exactly(Topics.STORIES), record -> {
                Story story = Topics.STORIES.value().deserializer().deserialize(record.topic(), record.value());
                return story == null ? Stream.of() : ids(story.articles());
            });
            Sightings alerted = new Sightings(kafka, Lane.LIVE.alerts(), record -> {
                Alert alert = Topics.alerts("").value().deserializer().deserialize(record.topic(), record.value());
                return ids(alert.articles());
            });
            try (tagged;
                    told;
                    alerted;
                    SteadyNews news = new SteadyNews(kafka, RATE)) {
                news.tell(RATE * WARM_UP_SECONDS);
                Set<String> warmUp = Set.copyOf(news.committed().keySet());
                news.tell(RATE * SECONDS);
                committed.putAll(news.committed());
                committed.keySet().removeAll(warmUp);
                Thread.sleep(LAST.toMillis()); // nothing but time tells that no alert is to come any more
            }
            LOG.info("{} articles a second for {} s, {} of them in alerts", RATE, SECONDS, millis(alerted).length);
            tell("tagged", millis(tagged));
            tell("in a story", millis(told));
            tell("in an alert", millis(alerted));
            assertThat(millis(alerted)).isNotEmpty();
            assertThat(at(millis(alerted), .99)).as("p99 in ms").isLessThanOrEqualTo(400);
            assertThat(at(millis(alerted), .5)).as("p50 in ms").isLessThanOrEqualTo(200);
        }
    }

    private static void awaitStart(Command run) throws InterruptedException {
        long limit = System.nanoTime() + START.toNanos();
        while (!run.said().contains("mineralwatch runs")) {
            assertThat(System.nanoTime()).as(run.said()).isLessThan(limit);
            Thread.sleep(100);
        }
    }

    private static Pattern exactly(Topic<?> topic) {
        return Pattern.compile(Pattern.quote(Lane.LIVE.topic(topic)));
    }

    private static Stream<String> ids(List<StoryArticle> articles) {
        return articles.stream().map(StoryArticle::id);
    }

    /** From commit to sight, ascending. */
    private long[] millis(Sightings sightings) {
        return committed.entrySet().stream()
                .filter(article -> sightings.first(article.getKey()) != null)
                .mapToLong(article -> (sightings.first(article.getKey()) - article.getValue()) / 1_000_000)
                .sorted()
                .toArray();
    }

    private static void tell(String what, long[] millis) {
        if (millis.length > 0) {
            long[] steps = new long[STEPS];
            Arrays.stream(millis).forEach(each -> steps[(int) Math.min(STEPS - 1, Math.max(0, each) / STEP_MILLIS)]++);
            LOG.info(
                    "ms until {}: p50 {}, p90 {}, p99 {}, p99.9 {}, most {}; in steps of {} ms: {}",
                    what,
                    at(millis, .5),
                    at(millis, .9),
                    at(millis, .99),
                    at(millis, .999),
                    at(millis, 1),
                    STEP_MILLIS,
                    Arrays.toString(steps));
        }
    }

    private static long at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
