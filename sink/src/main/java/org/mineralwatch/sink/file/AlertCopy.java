package org.mineralwatch.sink.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.news.Lane;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.StartFailure;
import org.mineralwatch.sink.read.AlertPartitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One life of the copy from topics to files: recovers to the checkpoint, then goes on step by step. Used by one thread. */
final class AlertCopy implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AlertCopy.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(1);

    private final Lane lane;
    private final Path folder;
    private final DayFiles files;
    private final Consumer<String, byte[]> consumer;
    private final AlertPartitions partitions;
    private final String cluster;
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private long lastCheckpoint = System.nanoTime();
    private boolean dirty;
    private volatile long lines;

    AlertCopy(KafkaConnection kafka, Lane lane, Path folder) {
        this.lane = lane;
        this.folder = folder;
        this.files = new DayFiles(folder);
        this.cluster = clusterId(kafka);
        this.consumer = kafka.consumer(Map.of("max.poll.records", 5_000));
        this.partitions = new AlertPartitions(consumer, lane.alerts().asMatchPredicate());
    }

    private static String clusterId(KafkaConnection kafka) {
        try (Admin admin = kafka.admin()) {
            return admin.describeCluster().clusterId().get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new org.apache.kafka.common.KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new org.apache.kafka.common.errors.InterruptException(e);
        }
    }

    /** Brings the files back to the last checkpoint, or to nothing where that cannot be done. */
    void recover() throws IOException {
        Checkpoint last = Checkpoint.read(folder).orElse(new Checkpoint(cluster, Map.of(), Map.of()));
        if (!cluster.equals(last.cluster())) {
            throw new StartFailure("the alert files in " + folder + " copy the Kafka cluster " + last.cluster()
                    + ", not " + cluster + ": give a folder of its own, or move the old files away");
        }
        List<String> damaged = files.cutBack(last.lengths());
        if (damaged.isEmpty()) {
            last.offsets().forEach((name, offset) -> positions.put(partition(name), offset));
        } else {
            LOG.error(
                    "alert files lack lines that the checkpoint counts ({}): all are built again from the topics",
                    damaged);
            files.cutBack(Map.of());
        }
        cutBeyondTheEnd();
    }

    /** A broker that lost power may come back without records that the files have: their lines go too. */
    private void cutBeyondTheEnd() throws IOException {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions.existing());
        Map<String, Long> cut = new HashMap<>();
        positions.forEach((partition, position) -> {
            long end = ends.getOrDefault(partition, 0L);
            if (position > end) {
                LOG.error(
                        "{} ends at offset {}, the files hold it up to {}: their surplus is cut",
                        partition,
                        end,
                        position);
                positions.put(partition, end);
                cut.put(partition.toString(), end);
            }
        });
        if (!cut.isEmpty()) {
            LinesBeyond.cut(files, cut);
            dirty = true;
            checkpoint();
        }
    }

    /** Reads what has come, writes it, and now and then makes it last; returns how long to rest before the next step. */
    Duration step() throws IOException {
        if (!partitions.follow(partition -> positions.computeIfAbsent(partition, p -> 0L))) {
            return POLL;
        }
        copy();
        if (dirty && elapsed(lastCheckpoint, CHECKPOINT_EVERY)) {
            checkpoint();
        }
        return Duration.ZERO;
    }

    private void copy() throws IOException {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            AlertLine line = AlertLine.of(record).orElse(null);
            if (line == null) {
                LOG.warn(
                        "{}-{} offset {} is no alert and is left out",
                        record.topic(),
                        record.partition(),
                        record.offset());
                continue;
            }
            files.append(subject(record.topic()) + "/" + line.day() + ".jsonl", line.bytes());
            lines++;
        }
        for (TopicPartition partition : consumer.assignment()) {
            Long position = consumer.position(partition);
            dirty |= !position.equals(positions.put(partition, position));
        }
    }

    /** Makes the files last, then remembers how far they go. */
    void checkpoint() throws IOException {
        files.sync();
        Map<String, Long> offsets = new TreeMap<>();
        positions.forEach((partition, position) -> offsets.put(partition.toString(), position));
        new Checkpoint(cluster, offsets, files.lengths()).write(folder);
        lastCheckpoint = System.nanoTime();
        dirty = false;
    }

    /** Whether everything before these offsets was read. */
    boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    long lines() {
        return lines;
    }

    private String subject(String topic) {
        return topic.substring((lane.prefix() + "alerts.").length());
    }

    private static TopicPartition partition(String name) {
        int dash = name.lastIndexOf('-');
        return new TopicPartition(name.substring(0, dash), Integer.parseInt(name.substring(dash + 1)));
    }

    private static boolean elapsed(long since, Duration duration) {
        return System.nanoTime() - since >= duration.toNanos();
    }

    @Override
    public void close() throws IOException {
        consumer.close();
        files.close();
    }
}
