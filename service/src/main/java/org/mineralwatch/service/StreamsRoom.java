package org.mineralwatch.service;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.TopicPolicy;
import org.mineralwatch.news.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a Streams topology as a room: exactly-once v2, classic group protocol with static membership, persistent state, Kafka's
 * built-in dead letters, and health that looks at assigned tasks and progress instead of the state's name.
 */
public final class StreamsRoom implements Room {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsRoom.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(8);

    /**
     * Between two commits of a live room, of which an alert waits for three; a replay keeps Kafka's tenth of a second. A room waits no
     * longer for records either, as it commits between two waits only.
     */
    private static final Duration SOON = Duration.ofMillis(25);

    private final String name;
    private final boolean permanent;
    private final KafkaStreams streams;
    private final Progress progress = new Progress(Clock.systemUTC(), PATIENCE);

    /**
     * @param name of the room; also the last part of the application id
     * @param setting how this life of the room is to run
     * @param topology builds the topology from the final Streams settings
     */
    public StreamsRoom(String name, Setting setting, Function<Properties, Topology> topology) {
        this.name = name;
        this.permanent = setting.instanceId != null;
        Properties properties = KafkaConnection.toProperties(setting.streams(name));
        this.streams = new KafkaStreams(topology.apply(properties), properties);
        this.streams.setUncaughtExceptionHandler(e -> {
            LOG.error("{} failed: {}", name, e.toString(), e);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
    }

    /**
     * How a Streams room is to run.
     *
     * @param kafka the cluster
     * @param lane whose topics it works on
     * @param state folder for its state stores
     * @param instanceId its static membership, or null for a room that leaves its group when it ends
     * @param threads how many stream threads
     */
    public record Setting(KafkaConnection kafka, Lane lane, Path state, String instanceId, int threads) {
        /** The group and application id of a room in a lane. */
        public static String applicationId(Lane lane, String room) {
            return lane.group(room);
        }

        Map<String, Object> streams(String room) {
            Map<String, Object> all = new HashMap<>(kafka.properties());
            all.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId(lane, room));
            all.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
            all.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
            all.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
            all.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
            all.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
            all.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
            all.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
            all.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, lane.topic(Topics.DEAD_LETTERS));
            all.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndContinueExceptionHandler.class);
            all.put(
                    StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                    LogAndContinueProcessingExceptionHandler.class);
            all.put(StreamsConfig.producerPrefix("compression.type"), "lz4");
            all.put(StreamsConfig.producerPrefix("max.request.size"), TopicPolicy.MAX_RECORD_BYTES);
            all.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
            all.put(StreamsConfig.consumerPrefix("fetch.max.wait.ms"), 200); // a close waits for the fetch under way
            if (instanceId != null) {
                all.putIfAbsent(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, SOON.toMillis());
                all.putIfAbsent(StreamsConfig.POLL_MS_CONFIG, SOON.toMillis());
                all.put(StreamsConfig.mainConsumerPrefix("group.instance.id"), room + "-" + instanceId);
            }
            return all;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        streams.start();
    }

    @Override
    public Health health() {
        KafkaStreams.State state = streams.state();
        if (state.hasCompletedShutdown() || state == KafkaStreams.State.PENDING_ERROR) {
            return new Health.Failed("the topology stopped (" + state + "): see the log, then restart");
        }
        if (!state.isRunningOrRebalancing()) {
            return new Health.Waiting(state.toString());
        }
        return running();
    }

    private Health running() {
        long tasks = streams.metadataForLocalThreads().stream()
                .mapToLong(thread -> thread.activeTasks().size())
                .sum();
        double processed = sum("process-total", "stream-thread-metrics");
        double lag = lag();
        if (progress.stuck(processed, lag)) {
            return new Health.Failed(
                    "no progress for " + PATIENCE.toSeconds() + " s with " + (long) lag + " records waiting");
        }
        String detail = tasks + " tasks, " + (long) processed + " records processed, " + (long) lag + " waiting";
        return tasks > 0 ? new Health.Ready(detail) : new Health.Waiting("no tasks assigned yet");
    }

    /** Adds this room's own few series. */
    public void register(Metrics metrics) {
        metrics.gauge("streams.lag", "Records that wait to be processed", this::lag, "room", name);
        metrics.counted(
                "streams.processed",
                "Records processed since the start",
                () -> sum("process-total", "stream-thread-metrics"),
                "room",
                name);
        metrics.counted(
                "streams.dropped",
                "Records dropped, each with a cause in the dead letters or the log",
                () -> sum("dropped-records-total", "stream-task-metrics"),
                "room",
                name);
    }

    private double lag() {
        return sum("records-lag", "consumer-fetch-manager-metrics");
    }

    private double sum(String metric, String group) {
        return streams.metrics().values().stream()
                .filter(m -> m.metricName().name().equals(metric)
                        && m.metricName().group().equals(group))
                .map(Metric::metricValue)
                .filter(Number.class::isInstance)
                .mapToDouble(value -> ((Number) value).doubleValue())
                .filter(Double::isFinite)
                .sum();
    }

    @Override
    public void close() {
        CloseOptions.GroupMembershipOperation membership = permanent
                ? CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP
                : CloseOptions.GroupMembershipOperation.LEAVE_GROUP;
        if (!streams.close(CloseOptions.groupMembershipOperation(membership).withTimeout(CLOSE_LIMIT))) {
            LOG.warn("{} did not end within {} s; its open transaction will be aborted", name, CLOSE_LIMIT.toSeconds());
        }
    }
}
