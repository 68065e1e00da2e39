package org.mineralwatch.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.TopicPolicy;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.topology.ProcessingErrors;
import org.mineralwatch.service.topology.ReadingErrors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a Streams topology as a room: exactly-once v2, classic group protocol with static membership, persistent state, Kafka's
 * built-in dead letters, and health that looks at assigned tasks and progress instead of the state's name.
 */
public final class StreamsRoom implements Room {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsRoom.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int RELAPSES = 3;

    /** A thread that failed closes its stores within seconds; Kafka may have it wait for one of them for minutes. */
    private static final Duration TO_END = Duration.ofSeconds(20);

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(8);

    /**
     * Between two commits of a live room, of which an alert waits for three. A room waits no longer for records either, as it commits
     * between two waits only.
     */
    private static final Duration SOON = Duration.ofMillis(25);

    /** Between two commits of a replay, for which nobody waits: what is sent at once costs the least. */
    private static final Duration IN_BULK = Duration.ofMillis(400);

    /** So soon a replay that was killed can go on. */
    private static final Duration TAKEN_UP_AFTER = Duration.ofSeconds(10);

    /**
     * So soon others take over the tasks of a live process that nobody restarts, and its open transaction is undone. A restart within
     * that time finds its tasks where they were.
     */
    private static final Duration TAKEN_OVER_AFTER = Duration.ofSeconds(8);

    private static final Duration HEARTBEAT = Duration.ofSeconds(1);
    /** How soon one that came back is looked at again for its share; Kafka Streams allows no less. */
    private static final Duration SHARED_ANEW_EVERY = Duration.ofMinutes(1);

    private static final int BULK_BYTES = 128 << 10;
    private static final int BUFFER_BYTES = 8 << 20;

    private final String name;
    private final boolean permanent;
    private final KafkaStreams streams;
    private final StreamsSeries series;
    private final Progress progress = new Progress(PATIENCE);
    private final Pulses threads = Pulses.polls(PATIENCE, System::nanoTime);
    private final Pulses members = Pulses.heartbeats(System::nanoTime);
    private final Progress ended = new Progress(TO_END);
    private final Relapses relapses = new Relapses(RELAPSES, PATIENCE, System::nanoTime);
    private volatile String refusal;
    private boolean hangs;

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
        this.series = new StreamsSeries(streams);
        this.streams.setUncaughtExceptionHandler(e -> {
            refusal = Refusal.of(e, setting.kafka.user()).orElse(null);
            if (refusal != null) {
                LOG.error("{} ends: {}", name, refusal);
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            }
            LOG.error("{} failed: {}", name, e.toString(), e);
            relapses.failed(e);
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
            all.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, ReadingErrors.class);
            all.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, ProcessingErrors.class);
            all.put(StreamsConfig.producerPrefix("compression.type"), "lz4");
            all.put(StreamsConfig.producerPrefix("max.request.size"), TopicPolicy.MAX_RECORD_BYTES);
            all.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
            all.put(StreamsConfig.consumerPrefix("fetch.max.wait.ms"), 200); // a close waits for the fetch under way
            if (instanceId != null) {
                all.putIfAbsent(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, SOON.toMillis());
                all.putIfAbsent(StreamsConfig.POLL_MS_CONFIG, SOON.toMillis());
                all.putIfAbsent("session.timeout.ms", (int) TAKEN_OVER_AFTER.toMillis());
                all.putIfAbsent("heartbeat.interval.ms", (int) HEARTBEAT.toMillis());
                all.putIfAbsent("transaction.timeout.ms", (int) TAKEN_OVER_AFTER.toMillis());
                all.putIfAbsent(StreamsConfig.PROBING_REBALANCE_INTERVAL_MS_CONFIG, SHARED_ANEW_EVERY.toMillis());
                all.put(StreamsConfig.mainConsumerPrefix("group.instance.id"), room + "-" + instanceId);
            } else {
                all.putIfAbsent(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, IN_BULK.toMillis());
                all.put(StreamsConfig.mainConsumerPrefix("session.timeout.ms"), (int) TAKEN_UP_AFTER.toMillis());
                all.put(StreamsConfig.producerPrefix("linger.ms"), IN_BULK.toMillis());
                all.put(StreamsConfig.producerPrefix("batch.size"), BULK_BYTES);
                all.put(StreamsConfig.producerPrefix("buffer.memory"), BUFFER_BYTES);
                // a second request under way may overtake the first of a transaction, and is then refused and sent
                // again
                all.put(StreamsConfig.producerPrefix("max.in.flight.requests.per.connection"), 1);
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
        if (refusal != null) {
            return new Health.Refused(refusal);
        }
        KafkaStreams.State state = streams.state();
        if (state.hasCompletedShutdown() || state == KafkaStreams.State.PENDING_ERROR) {
            return new Health.Failed("the topology stopped (" + state + "): see the log, then restart");
        }
        if (!state.isRunningOrRebalancing()) {
            return new Health.Waiting(state.toString());
        }
        return running();
    }

    private synchronized Health running() {
        Set<ThreadMetadata> living = series.living();
        if (living.isEmpty()) {
            return new Health.Failed("no stream thread is left, and none could be started: see the log, then restart");
        }
        if (relapses.hopeless()) {
            return new Health.Failed("the topology fails again and again: " + relapses.cause());
        }
        Collection<Metric> metrics = series.ofThreads(living);
        boolean unheard = members.stopped(metrics).isPresent();
        // without a broker a thread may wait for minutes; one that hung before is answered no more after a while,
        // either
        Optional<String> hanging = threads.stopped(metrics, hangs || !unheard);
        hangs = hanging.isPresent();
        double processed = series.processed();
        double lag = StreamsSeries.lag(metrics);
        boolean dying = living.stream().anyMatch(thread -> thread.threadState().equals("PENDING_SHUTDOWN"));
        if (ended.stuck(0, dying ? 1 : 0)) {
            return new Health.Failed("a thread that failed does not end, and keeps its tasks from the others");
        }
        boolean stuck = progress.stuck(processed, unheard ? 0 : lag);
        if (hangs) {
            return new Health.Failed("no progress: " + hanging.orElseThrow() + " has asked for no records for "
                    + PATIENCE.toSeconds() + " s");
        }
        if (unheard) {
            return Health.Waiting.forGroup();
        }
        if (stuck) {
            return new Health.Failed(
                    "no progress for " + PATIENCE.toSeconds() + " s with " + (long) lag + " records waiting");
        }
        int tasks =
                living.stream().mapToInt(thread -> thread.activeTasks().size()).sum();
        String detail = tasks + " tasks, " + (long) processed + " records processed, " + (long) lag + " waiting";
        return tasks > 0 ? new Health.Ready(detail) : new Health.Waiting("no tasks assigned yet");
    }

    /** Adds this room's own few series. */
    public void register(Metrics metrics) {
        BoundedRocksDb.register(metrics);
        StateSerde.register(metrics);
        series.register(name, metrics);
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
