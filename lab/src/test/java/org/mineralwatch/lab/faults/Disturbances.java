package org.mineralwatch.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.mineralwatch.app.files.Folders;
import org.mineralwatch.lab.Command;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.news.Topics;

/** Faults of clocks, of what is on topics, of what is on disks, and of whoever starts processes. */
final class Disturbances {
    private static final int MOST_DAYS = 9;
    private static final List<String> POISON =
            List.of("", "no JSON", "{}", "[1,2", "{\"id\":7,\"version\":\"x\"}", "null", "17", "\u0000\u0001");
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private Disturbances() {}

    static Runnable clockForward(Site site, Random random) {
        return clock(site, random, 1);
    }

    static Runnable clockBack(Site site, Random random) {
        return clock(site, random, -1);
    }

    private static Runnable clock(Site site, Random random, int sign) {
        RoomProcess room = Processes.one(site.rooms().toList(), random);
        room.clockOff(
                Duration.ofDays((long) sign * (1 + random.nextInt(MOST_DAYS))).plusMinutes(random.nextInt(1_440)));
        return () -> room.clockOff(Duration.ZERO);
    }

    /** On every topic of the live lane, also those that stand between two steps and behind stores. */
    static Runnable poison(Site site, Random random) {
        try (Admin admin = site.cluster().kafka().admin();
                KafkaProducer<byte[], byte[]> producer = producer(site)) {
            Set<String> topics = admin.listTopics().names().get();
            for (String topic : topics.stream()
                    .filter(name -> name.startsWith(Lane.LIVE.prefix()))
                    .toList()) {
                for (String value : POISON) {
                    byte[] key = ("poison-" + random.nextInt()).getBytes(StandardCharsets.UTF_8);
                    producer.send(new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8)));
                }
            }
            producer.flush();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return () -> {};
    }

    /** In the place of the rules themselves, as a broken tool would. */
    static Runnable brokenRules(Site site, Random random) {
        try (KafkaProducer<byte[], byte[]> producer = producer(site)) {
            RuleSet broken = RuleSet.of(
                    RuleSet.LIVE,
                    List.of("security"),
                    Map.of("subjects/security.yaml", "subject: [ # " + random.nextInt()));
            producer.send(new ProducerRecord<>(
                    Lane.LIVE.topic(Topics.RULES),
                    RuleSet.LIVE.getBytes(StandardCharsets.UTF_8),
                    Json.line(broken).getBytes(StandardCharsets.UTF_8)));
        }
        return () -> {
            try (Command publish = Command.launch(
                    site.folder(),
                    "rules",
                    "publish",
                    "--config",
                    site.config().toString(),
                    "--kafka",
                    site.bootstrap())) {
                publish.await(LIMIT);
            }
        };
    }

    private static KafkaProducer<byte[], byte[]> producer(Site site) {
        Map<String, Object> settings = site.cluster().kafka().properties();
        settings.put("delivery.timeout.ms", 60_000);
        settings.put("request.timeout.ms", 10_000);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    static Runnable stateLost(Site site, Random random) {
        RoomProcess room = Processes.one(site.processors(), random);
        room.program().kill();
        Path state = room.data().resolve("state");
        Folders.delete(state);
        assertThat(state).doesNotExist();
        return room.program()::start;
    }

    /** Another process that believes to be this one, on another host. */
    static Runnable twoOfOneId(Site site, Random random) {
        RoomProcess room = Processes.one(site.processors(), random);
        Program twin = site.twin(room);
        twin.start();
        return () -> {
            twin.close();
            room.program().startIfEnded();
        };
    }
}
