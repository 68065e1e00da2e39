package org.mineralwatch.app.replay;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topic;
import org.mineralwatch.service.Health;
import org.mineralwatch.service.Room;
import org.mineralwatch.service.StartFailure;
import org.mineralwatch.service.StreamsRoom;

/** Waits until a room has committed all that its input topic held when asked: its outputs are then complete, too. */
final class Drain {
    /** A look costs as much as some records; what takes long is looked at less often. */
    private static final Duration FIRST_LOOKS = Duration.ofMillis(50);

    private static final Duration LAST_LOOKS = Duration.ofSeconds(1);
    private static final int LOOKS = 20;

    /** Longer than one may last that was left open by a kill. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(2);

    private final Admin admin;
    private final Lane lane;
    private volatile long done;
    private volatile long whole;

    Drain(Admin admin, Lane lane) {
        this.admin = admin;
        this.lane = lane;
    }

    /** Returns when the room's group has committed to the end of the topic. */
    void await(Room room, Topic<?> input) throws InterruptedException {
        await(room, lane.topic(input));
    }

    /** The same for a topic between two steps of a room, once the step before it is done. */
    void awaitStep(Room room, String name) throws InterruptedException {
        await(room, StreamsRoom.Setting.applicationId(lane, room.name()) + "-" + name + "-repartition");
    }

    private void await(Room room, String input) throws InterruptedException {
        await(room, () -> exists(input)); // the room makes the topics between its steps itself
        String group = StreamsRoom.Setting.applicationId(lane, room.name());
        Map<TopicPartition, Long> ends = ends(input);
        done = 0;
        whole = ends.values().stream().mapToLong(Long::longValue).sum();
        await(room, () -> {
            done = done(ends, committed(group));
            return done == whole;
        });
    }

    private static long done(Map<TopicPartition, Long> ends, Map<TopicPartition, OffsetAndMetadata> committed) {
        return ends.entrySet().stream()
                .filter(end -> committed.get(end.getKey()) != null)
                .mapToLong(end ->
                        Math.min(end.getValue(), committed.get(end.getKey()).offset()))
                .sum();
    }

    /** How many records of the topic that is waited for have been worked through. */
    long done() {
        return done;
    }

    /** How many it has. */
    long whole() {
        return whole;
    }

    private boolean exists(String topic) {
        try {
            return admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get()
                    .contains(topic);
        } catch (ExecutionException e) {
            throw new StartFailure("topics cannot be listed: " + e.getCause().getMessage());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Returns when a condition holds; fails when the room it waits for has failed. */
    static void await(Room room, BooleanSupplier condition) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            Health health = room.health();
            if (!health.alive()) {
                throw new StartFailure("the " + room.name() + " failed: " + health.detail());
            }
            never.await(pause(System.nanoTime() - begun), TimeUnit.NANOSECONDS);
        }
    }

    private static long pause(long waited) {
        return Math.min(LAST_LOOKS.toNanos(), Math.max(FIRST_LOOKS.toNanos(), waited / LOOKS));
    }

    /** The end of each partition of a topic, once every transaction on it has ended. */
    Map<TopicPartition, Long> ends(Topic<?> topic) throws InterruptedException {
        return ends(lane.topic(topic));
    }

    private Map<TopicPartition, Long> ends(String topic) throws InterruptedException {
        List<TopicPartition> partitions = partitions(topic);
        return decided(
                topic,
                () -> ends(topic, partitions, IsolationLevel.READ_COMMITTED),
                () -> ends(topic, partitions, IsolationLevel.READ_UNCOMMITTED));
    }

    /**
     * Waits until readers of committed records get as far as all others: whoever commits is answered before readers see it, and who
     * asked in between would take a topic to end before what was just written to it.
     */
    static Map<TopicPartition, Long> decided(
            String topic, Supplier<Map<TopicPartition, Long>> committed, Supplier<Map<TopicPartition, Long>> all)
            throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        long begun = System.nanoTime();
        while (true) {
            Map<TopicPartition, Long> written = all.get(); // each time: the end of a transaction is a record, too
            Map<TopicPartition, Long> ends = committed.get();
            if (ends.equals(written)) {
                return ends;
            }
            long waited = System.nanoTime() - begun;
            if (waited > LONGEST_TRANSACTION.toNanos()) {
                throw new StartFailure("a transaction on " + topic + " does not end: it reaches to " + ends + " of "
                        + written + ". See who writes to it with kafka-transactions.sh");
            }
            never.await(pause(waited), TimeUnit.NANOSECONDS);
        }
    }

    private List<TopicPartition> partitions(String topic) {
        return got(topic, admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private Map<TopicPartition, Long> ends(String topic, List<TopicPartition> partitions, IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        got(topic, admin.listOffsets(latest, new ListOffsetsOptions(isolation)).all())
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static <T> T got(String topic, KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new StartFailure(
                    "the end of " + topic + " cannot be read: " + e.getCause().getMessage());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        try {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (ExecutionException e) {
            return Map.of(); // the group is just being made
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
