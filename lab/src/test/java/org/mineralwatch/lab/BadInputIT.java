package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.app.letters.LetterId;
import org.mineralwatch.app.letters.Retry;
import org.mineralwatch.app.letters.Verdict;
import org.mineralwatch.news.Lane;

/** Promise 5: bad input costs itself only, and is kept where it can be inspected. */
class BadInputIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String NO_ARTICLE = "{\"title\": cut off";

    @TempDir
    Path folder;

    @Test
    void broken_slow_huge_absent_and_hostile_feeds_and_records_cost_only_themselves() {
        int kafkaPort = Ports.free();
        try (Newsroom good = new Newsroom(2, 20, 10);
                HostileServer hostile = new HostileServer()) {
            Path config = Configuration.write(folder.resolve("config"), opml(good, hostile));
            try (Command run = Command.startRun(folder, config, kafkaPort)) {
                Cluster cluster = new Cluster("127.0.0.1:" + kafkaPort);
                await("the good feeds' articles")
                        .atMost(SOON)
                        .ignoreExceptions()
                        .until(() -> cluster.read(topic("articles"), true).size()
                                == good.articles().size());
                breakARecord(cluster);
                await("dead letters of both kinds").atMost(SOON).until(() -> {
                    List<String> letters =
                            letters(cluster).stream().map(BadInputIT::body).toList();
                    return letters.contains(HostileServer.GARBAGE) && letters.contains(NO_ARTICLE);
                });
                assertThat(letters(cluster)).allSatisfy(letter -> {
                    assertThat(letter.headers().lastHeader("__streams.errors.exception"))
                            .isNotNull();
                    assertThat(letter.headers().lastHeader("__streams.errors.message"))
                            .isNotNull();
                });
                await("the articles behind the broken record")
                        .atMost(SOON)
                        .until(() ->
                                cluster.read(topic("tagged-articles"), true).size()
                                        == good.articles().size());
                retryTheBrokenRecord(cluster, kafkaPort);
                assertThat(run.alive()).isTrue();
                assertThat(run.said()).doesNotContain("OutOfMemory", "StackOverflow");
                run.terminate();
                run.await(Duration.ofSeconds(10));
            }
        }
    }

    /** What was not mended comes back as another dead letter; what was sent once more is not sent a third time. */
    private void retryTheBrokenRecord(Cluster cluster, int kafkaPort) {
        String id = letters(cluster).stream()
                .filter(letter -> body(letter).equals(NO_ARTICLE))
                .map(letter -> letter.partition() + "@" + letter.offset())
                .findFirst()
                .orElseThrow();
        Map<LetterId, Verdict> told = new HashMap<>();
        Set<LetterId> named = Set.of(LetterId.parse(id).orElseThrow());
        new Retry(cluster.connection(), told::put).these(named, false);
        assertThat(told.values()).hasOnlyElementsOfType(Verdict.Send.class);
        await("the second dead letter of the same bytes")
                .atMost(SOON)
                .until(() -> letters(cluster).stream()
                                .filter(letter -> body(letter).equals(NO_ARTICLE))
                                .count()
                        == 2);
        new Retry(cluster.connection(), told::put).these(named, false);
        assertThat(told.values()).hasOnlyElementsOfType(Verdict.Refuse.class);
        try (Command list = Command.start(
                folder, "dead-letters", "list", "--json", "--from", "articles", "--kafka", "127.0.0.1:" + kafkaPort)) {
            assertThat(list.await(SOON)).as(list.said()).isZero();
            assertThat(list.printed().lines()).hasSize(2);
            assertThat(list.printed().lines().findFirst().orElseThrow())
                    .contains("\"id\":\"" + id + "\"", "\"room\":\"processor\"", "\"retried\":\"");
        }
    }

    private static String opml(Newsroom good, HostileServer hostile) {
        StringBuilder outlines = new StringBuilder();
        hostile.addresses()
                .forEach(address ->
                        outlines.append("<outline type=\"rss\" minutes=\"1\" xmlUrl=\"" + address + "\"/>\n"));
        return good.opml("0.02").replace("</body>", outlines + "</body>");
    }

    private static void breakARecord(Cluster cluster) {
        try (Producer<String, byte[]> producer = cluster.connection().producer("bad-input-test")) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(
                    new ProducerRecord<>("mineralwatch.articles", "key", NO_ARTICLE.getBytes(StandardCharsets.UTF_8)));
            producer.commitTransaction();
        }
    }

    private static List<ConsumerRecord<String, byte[]>> letters(Cluster cluster) {
        return cluster.read(topic("dead-letters"), true).stream()
                .filter(record -> record.value() != null) // the others note what was sent once more
                .toList();
    }

    private static String body(ConsumerRecord<String, byte[]> letter) {
        return new String(letter.value(), StandardCharsets.UTF_8);
    }

    private static Pattern topic(String name) {
        return Pattern.compile(Pattern.quote(Lane.LIVE.prefix() + name));
    }
}
