package org.mineralwatch.app.replay;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topic;
import org.mineralwatch.service.Health;
import org.mineralwatch.service.Room;
import org.mineralwatch.service.StartFailure;
import org.mineralwatch.service.StreamsRoom;

/** Waits until a room has committed all that its input topic held when asked: its outputs are then complete, too. */
final class Drain {
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

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
            throw new org.apache.kafka.common.errors.InterruptException(e);
        }
    }

    /** Returns when a condition holds; fails when the room it waits for has failed. */
    static void await(Room room, BooleanSupplier condition) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        while (!condition.getAsBoolean()) {
            if (room.health() instanceof Health.Failed failed) {
                throw new StartFailure("the " + room.name() + " failed: " + failed.detail());
            }
            never.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** The end of each partition of a topic for readers of committed records. */
    Map<TopicPartition, Long> ends(Topic<?> topic) {
        return ends(lane.topic(topic));
    }

    private Map<TopicPartition, Long> ends(String name) {
        try {
            Map<TopicPartition, OffsetSpec> latest =
                    admin.describeTopics(java.util.List.of(name)).allTopicNames().get().get(name).partitions().stream()
                            .collect(Collectors.toMap(
                                    p -> new TopicPartition(name, p.partition()), p -> OffsetSpec.latest()));
            return admin
                    .listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get()
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().offset()));
        } catch (ExecutionException e) {
            throw new StartFailure(
                    "the end of " + name + " cannot be read: " + e.getCause().getMessage());
        } catch (InterruptedException e) {
            throw new org.apache.kafka.common.errors.InterruptException(e);
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
            throw new org.apache.kafka.common.errors.InterruptException(e);
        }
    }
}
