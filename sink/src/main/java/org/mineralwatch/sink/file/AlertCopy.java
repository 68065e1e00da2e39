package org.mineralwatch.sink.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.StartFailure;
import org.mineralwatch.sink.copy.Copy;
import org.mineralwatch.sink.copy.Every;
import org.mineralwatch.sink.copy.Mark;
import org.mineralwatch.sink.read.AlertPartitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One life of the copy from topics to files: recovers to the checkpoint, then goes on step by step. Used by one thread. */
final class AlertCopy implements Copy {
    private static final Logger LOG = LoggerFactory.getLogger(AlertCopy.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration UPKEEP_EVERY = Duration.ofMinutes(10);
    private static final int LOOK_AT = 1_000;

    private final Lane lane;
    private final Path folder;
    private final DayFiles files;
    private final Checkpoints checkpoints;
    private final Consumer<String, byte[]> consumer;
    private final AlertPartitions partitions;
    private final String cluster;
    private final Upkeep upkeep;
    private final FileCounts counts;
    private final Every looks = new Every(LOOK_EVERY);
    private final Every upkeeps = new Every(UPKEEP_EVERY);
    private final Map<TopicPartition, Long> read = new HashMap<>();
    private volatile Copied copied;
    private boolean dirty;
    private boolean proven;

    /**
     * @param consumer of raw values, without a group, that fails where an offset is not there; closed with this
     * @param cluster id of the cluster that it reads
     */
    AlertCopy(
            Consumer<String, byte[]> consumer,
            String cluster,
            Lane lane,
            Path folder,
            FileSettings settings,
            Clock clock,
            FileCounts counts) {
        this.lane = lane;
        this.folder = folder;
        this.files = new DayFiles(folder);
        this.checkpoints = new Checkpoints(new CheckpointFile(folder));
        this.consumer = consumer;
        this.partitions = new AlertPartitions(consumer, lane.alerts().asMatchPredicate());
        this.cluster = cluster;
        this.upkeep = new Upkeep(settings, clock, files);
        this.counts = counts;
    }

    @Override
    public void recover() throws IOException {
        Optional<Checkpoint> last = checkpoints.last();
        Checkpoint from = last.orElse(Checkpoint.nothing(cluster));
        if (!cluster.equals(from.cluster())) {
            throw new StartFailure("the alert files in " + folder + " copy the Kafka cluster " + from.cluster()
                    + ", not " + cluster + ": give a folder of its own, or move the old files away");
        }
        Copied now = new Copied(from);
        Set<String> replaced = new Recovery(folder, files, consumer, partitions.existing(), this::subject)
                .recover(now, from.lengths(), last.isPresent());
        consumer.assign(Set.of());
        counts.rebuilt().add(replaced.size());
        copied = now;
        save();
        delete(replaced);
    }

    @Override
    public Duration step() throws IOException {
        if (looks.due()) {
            lookAtFiles();
        }
        if (upkeeps.due()) {
            keepUp();
        }
        if (!partitions.follow(copied::next)) {
            return POLL;
        }
        copy();
        proven |= checkpoints.done();
        if (dirty && checkpoints.due()) {
            beginCheckpoint();
        }
        return Duration.ZERO;
    }

    @Override
    public boolean proven() {
        return proven || !dirty && checkpoints.idle();
    }

    private void copy() throws IOException {
        ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        for (ConsumerRecord<String, byte[]> record : records) {
            add(record);
        }
        copied.marks().putAll(Mark.last(records));
        long lag = 0;
        for (TopicPartition partition : consumer.assignment()) {
            lag += consumer.currentLag(partition).orElse(0);
            Long position = consumer.position(partition);
            dirty |= !position.equals(read.put(partition, position)) && position != copied.next(partition);
        }
        if (records.isEmpty() || files.full()) {
            flush();
        }
        counts.lag().set(lag);
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        AlertLine line = AlertLine.of(record).orElse(null);
        if (line == null) {
            LOG.warn(
                    "{}-{} offset {} is no alert and is left out", record.topic(), record.partition(), record.offset());
        } else if (copied.keeps(line.day())) {
            files.append(new DayFile(subject(record.topic()), line.day(), false), line.bytes());
            counts.lines().increment();
        } else {
            counts.late().increment();
        }
    }

    private void flush() throws IOException {
        files.flush();
        copied.offsets().putAll(read);
    }

    private void beginCheckpoint() throws IOException {
        flush();
        checkpoints.begin(files.takeWritten(), copied.with(files.lengths()));
        dirty = false;
    }

    /** Makes the files last, then remembers how far they go. */
    @Override
    public void save() throws IOException {
        checkpoints.await();
        beginCheckpoint();
        checkpoints.await();
    }

    private void lookAtFiles() throws IOException {
        List<String> changed = files.look(LOOK_AT);
        if (!changed.isEmpty()) {
            throw new DamagedFiles(changed);
        }
    }

    private void keepUp() throws IOException {
        save();
        List<String> obsolete = upkeep.round(copied);
        while (!obsolete.isEmpty()) {
            save();
            delete(obsolete);
            obsolete = upkeep.round(copied);
        }
    }

    private void delete(Iterable<String> names) throws IOException {
        for (String name : names) {
            if (!files.lengths().containsKey(name)) {
                Files.deleteIfExists(files.path(name));
            }
        }
    }

    /** Whether everything before these offsets is in the files. */
    boolean reached(Map<TopicPartition, Long> ends) {
        Copied now = copied;
        return now != null && now.reached(ends);
    }

    private String subject(String topic) {
        return topic.substring((lane.prefix() + Topics.alerts("").name()).length());
    }

    @Override
    public void close() {
        consumer.close();
        checkpoints.close();
    }
}
