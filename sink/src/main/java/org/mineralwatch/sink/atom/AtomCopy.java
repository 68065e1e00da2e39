package org.mineralwatch.sink.atom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.StartFailure;
import org.mineralwatch.sink.copy.Copy;
import org.mineralwatch.sink.copy.Mark;
import org.mineralwatch.sink.read.AlertPartitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One life of the copy from topics to feeds: begins at the last checkpoint, then goes on step by step. Used by one thread. */
final class AtomCopy implements Copy {
    private static final Logger LOG = LoggerFactory.getLogger(AtomCopy.class);
    private static final String FORM = "1";
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int PAGES_AT_ONCE = 200;

    private final Consumer<String, byte[]> consumer;
    private final String cluster;
    private final Path folder;
    private final String form;
    private final AtomCounts counts;
    private final Renewal renewal;
    private final AlertPartitions partitions;
    private final Documents documents;
    private final Map<String, Long> next = new TreeMap<>();
    private final Map<String, Mark> marks = new TreeMap<>();
    private FeedFolder feeds;
    private boolean unsaved = true;
    private boolean proven;

    /**
     * @param consumer of raw values, without a group, that fails where an offset is not there; closed with this
     * @param cluster id of the cluster that it reads
     * @param renewal when documents are renewed
     */
    AtomCopy(
            Consumer<String, byte[]> consumer,
            String cluster,
            Path folder,
            AtomSettings settings,
            Renewal renewal,
            AtomCounts counts) {
        this.consumer = consumer;
        this.cluster = cluster;
        this.folder = folder;
        this.form = settings.address() == null ? FORM : FORM + " " + settings.address();
        this.renewal = renewal;
        this.counts = counts;
        this.partitions = new AlertPartitions(consumer, Lane.LIVE.alerts().asMatchPredicate());
        this.documents = new Documents(folder, new DocumentLinks(settings.address()), counts.documents()::increment);
    }

    /** Opens the feeds at the last checkpoint, or begins anew where it leads nowhere. */
    @Override
    public void recover() throws IOException {
        Set<TopicPartition> existing = partitions.existing();
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(existing);
        Optional<Checkpoint> usable = usable(Checkpoint.read(state()), begins, consumer.endOffsets(existing));
        consumer.assign(Set.of());
        if (usable.isEmpty()) {
            clear();
        }
        Checkpoint last = usable.orElseGet(() -> new Checkpoint(cluster, form, Map.of(), Map.of(), 0));
        next.putAll(last.offsets());
        marks.putAll(last.marks());
        begins.forEach((partition, begin) -> skipWhatIsGone(partition.toString(), begin));
        feeds = new FeedFolder(state(), documents, last.order());
        if (!form.equals(last.form())) {
            feeds.showAll();
        }
    }

    private void skipWhatIsGone(String partition, long begin) {
        if (next.getOrDefault(partition, 0L) < begin) {
            LOG.warn("{} begins at offset {}: the events before it are in no feed", partition, begin);
            next.put(partition, begin);
        }
    }

    /** The last checkpoint, where the topics are still those that the feeds tell. */
    private Optional<Checkpoint> usable(
            Optional<Checkpoint> last, Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {
        if (last.isEmpty()) {
            return last;
        }
        if (!last.get().cluster().equals(cluster)) {
            throw new StartFailure("the feeds in " + folder + " tell the alerts of the Kafka cluster "
                    + last.get().cluster() + ", not " + cluster + ": move the folder away");
        }
        Set<TopicPartition> others = replaced(last.get(), begins, ends);
        others.forEach(partition -> LOG.error(
                "{} has other records than those that the feeds in {} tell: they are built again from the topics",
                partition,
                folder));
        return others.isEmpty() ? last : Optional.empty();
    }

    private Set<TopicPartition> replaced(
            Checkpoint last, Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {
        Set<TopicPartition> others = new HashSet<>();
        Map<TopicPartition, Mark> there = new HashMap<>();
        ends.forEach((partition, end) -> {
            Mark mark = last.marks().get(partition.toString());
            if (last.offsets().getOrDefault(partition.toString(), 0L) > end) {
                others.add(partition);
            } else if (mark != null && mark.offset() >= begins.get(partition)) {
                there.put(partition, mark);
            }
        });
        others.addAll(Mark.unlike(consumer, there));
        return others;
    }

    /** Forgets everything, the checkpoint first. */
    private void clear() throws IOException {
        Checkpoint.delete(state());
        documents.clear();
        EntryStore.clear(state());
    }

    private Path state() throws IOException {
        return Files.createDirectories(folder.resolve(".state"));
    }

    @Override
    public void distrust() throws IOException {
        Checkpoint.delete(state());
    }

    @Override
    public Duration step() throws IOException {
        boolean reading = partitions.follow(partition -> next.getOrDefault(partition.toString(), 0L));
        if (reading) {
            read();
        }
        if (unsaved && (feeds.full() || renewal.due())) {
            save();
        }
        return reading ? Duration.ZERO : POLL;
    }

    private void read() throws IOException {
        ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        for (ConsumerRecord<String, byte[]> record : records) {
            take(record);
        }
        Mark.last(records).forEach((partition, mark) -> marks.put(partition.toString(), mark));
        long lag = 0;
        for (TopicPartition partition : consumer.assignment()) {
            Long position = consumer.position(partition);
            if (!position.equals(next.put(partition.toString(), position))) {
                unsaved = true;
            }
            feeds.show(subject(partition.topic()));
            lag += consumer.currentLag(partition).orElse(0);
        }
        counts.lag().set(lag);
    }

    private void take(ConsumerRecord<String, byte[]> record) throws IOException {
        Optional<Alert> alert = alert(record);
        if (alert.isEmpty()) {
            LOG.warn(
                    "{}-{} offset {} is no alert and is in no feed",
                    record.topic(),
                    record.partition(),
                    record.offset());
            return;
        }
        feeds.tell(subject(record.topic()), record.partition(), alert.get(), Instant.ofEpochMilli(record.timestamp()));
        counts.events().increment();
    }

    private static Optional<Alert> alert(ConsumerRecord<String, byte[]> record) {
        try {
            Alert alert = record.value() == null ? null : Json.MAPPER.readValue(record.value(), Alert.class);
            boolean told = alert != null && alert.id() != null && !alert.id().contains("\n") && alert.status() != null;
            return told ? Optional.of(alert) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Writes documents, and once all are written a checkpoint. */
    @Override
    public void save() throws IOException {
        if (feeds.publish(PAGES_AT_ONCE)) {
            new Checkpoint(cluster, form, next, marks, feeds.order()).write(state());
            unsaved = false;
            proven = true;
            renewal.done();
        }
    }

    @Override
    public boolean proven() {
        return proven;
    }

    private static String subject(String topic) {
        return topic.substring(Lane.LIVE.topic(Topics.alerts("")).length());
    }

    @Override
    public void close() throws IOException {
        consumer.close();
        if (feeds != null) {
            feeds.close();
        }
    }
}
