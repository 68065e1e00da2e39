package org.mineralwatch.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a Streams room is found to stand still where its lag does not tell. */
class StreamsStandstillTest {
    private long nanos;
    private final Pulses threads = Pulses.polls(Duration.ofMinutes(2), () -> nanos);
    private final Relapses relapses = new Relapses(3, Duration.ofMinutes(2), () -> nanos);

    @TempDir
    Path folder;

    @Test
    void a_thread_that_hangs_in_a_record_is_noticed_beside_others_that_work() {
        assertThat(threads.stopped(polls(10, 10))).isEmpty();
        later(Duration.ofSeconds(119));
        assertThat(threads.stopped(polls(900, 10))).isEmpty();
        later(Duration.ofSeconds(2));
        assertThat(threads.stopped(polls(950, 10))).contains("thread-1");
        assertThat(threads.stopped(polls(950, 11))).isEmpty();
    }

    @Test
    void a_thread_that_waits_while_none_may_be_expected_to_move_does_not_hang() {
        assertThat(threads.stopped(polls(10), true)).isEmpty();
        later(Duration.ofSeconds(100));
        assertThat(threads.stopped(polls(10), false)).isEmpty();
        later(Duration.ofSeconds(100));
        assertThat(threads.stopped(polls(10), true)).isEmpty();
        later(Duration.ofSeconds(119));
        assertThat(threads.stopped(polls(10), true)).isEmpty();
        later(Duration.ofSeconds(2));
        assertThat(threads.stopped(polls(10), true)).contains("thread-0");
    }

    @Test
    void a_thread_that_has_gone_is_forgotten() {
        threads.stopped(polls(10, 10));
        later(Duration.ofSeconds(121));
        assertThat(threads.stopped(polls(20))).isEmpty();
        assertThat(threads.stopped(polls(30, 10))).isEmpty();
    }

    @Test
    void kafka_tells_of_each_thread_how_often_it_polls() {
        Topology topology = new Topology();
        topology.addSource("in", "in");
        Properties properties = KafkaConnection.toProperties(Map.of(
                "application.id",
                "test",
                "bootstrap.servers",
                "127.0.0.1:1",
                "num.stream.threads",
                2,
                "state.dir",
                folder.toString()));
        try (KafkaStreams streams = new KafkaStreams(topology, properties)) {
            assertThat(threads.counts(streams.metrics().values()))
                    .hasSize(2)
                    .allSatisfy((thread, polls) -> assertThat(thread).contains("StreamThread"));
        }
    }

    @Test
    void a_consumer_that_its_group_answers_no_more_is_noticed() {
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", "127.0.0.1:1", "group.id", "test", "client.id", "alone"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            Pulses heartbeats = Pulses.heartbeats(() -> nanos);
            assertThat(heartbeats.stopped(consumer.metrics().values())).isEmpty();
            later(Duration.ofSeconds(30));
            assertThat(heartbeats.stopped(consumer.metrics().values())).isEmpty();
            later(Duration.ofSeconds(1));
            assertThat(heartbeats.stopped(consumer.metrics().values())).contains("alone");
        }
    }

    @Test
    void what_fails_again_and_again_is_hopeless_until_it_has_held_for_a_while() {
        for (int i = 0; i < 3; i++) {
            relapses.failed(new IllegalStateException("poison"));
            later(Duration.ofSeconds(30));
        }
        assertThat(relapses.hopeless()).isFalse();
        relapses.failed(new IllegalStateException("poison"));
        assertThat(relapses.hopeless()).isTrue();
        assertThat(relapses.cause()).contains("poison");
        later(Duration.ofSeconds(31));
        assertThat(relapses.hopeless()).isFalse();
    }

    @Test
    void what_fails_now_and_then_is_not_hopeless() {
        for (int i = 0; i < 20; i++) {
            relapses.failed(new IllegalStateException());
            later(Duration.ofMinutes(1));
            assertThat(relapses.hopeless()).isFalse();
        }
    }

    private static List<Metric> polls(double... ofThreads) {
        List<Metric> metrics = new ArrayList<>();
        for (int i = 0; i < ofThreads.length; i++) {
            double value = ofThreads[i];
            MetricName name =
                    new MetricName("poll-total", "stream-thread-metrics", "", Map.of("thread-id", "thread-" + i));
            metrics.add(new Metric() {
                @Override
                public MetricName metricName() {
                    return name;
                }

                @Override
                public Object metricValue() {
                    return value;
                }
            });
        }
        return metrics;
    }

    private void later(Duration duration) {
        nanos += duration.toNanos();
    }
}
