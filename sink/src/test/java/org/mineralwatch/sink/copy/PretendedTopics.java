package org.mineralwatch.sink.copy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;

/** Alert topics of one partition each, in memory, and consumers that read them. */
public final class PretendedTopics {
    private static final int AT_ONCE = 7;

    private final Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> records =
            new TreeMap<>(Comparator.comparing(TopicPartition::toString));
    private final Map<TopicPartition, Long> begins = new HashMap<>();

    /** Adds a record, of a time in milliseconds since 1970. */
    public void put(String subject, String key, byte[] value, long time) {
        TopicPartition partition = partition(subject);
        List<ConsumerRecord<String, byte[]>> all = topic(subject);
        all.add(new ConsumerRecord<>(
                partition.topic(),
                0,
                all.size(),
                time,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                new RecordHeaders(),
                Optional.empty()));
    }

    /** The records of a subject, whose topic is there from now on. */
    public List<ConsumerRecord<String, byte[]>> topic(String subject) {
        return records.computeIfAbsent(partition(subject), p -> new ArrayList<>());
    }

    /** All records, by topic. */
    public Collection<List<ConsumerRecord<String, byte[]>>> topics() {
        return records.values();
    }

    private static TopicPartition partition(String subject) {
        return new TopicPartition(Lane.LIVE.topic(Topics.alerts(subject)), 0);
    }

    /** The oldest records go, as retention takes them. */
    public void forget(String subject, long before) {
        begins.put(partition(subject), before);
    }

    /** The newest records go, as a broker loses them that lost power. */
    public void lose(String subject, int from) {
        List<ConsumerRecord<String, byte[]>> all = records.get(partition(subject));
        all.subList(from, all.size()).clear();
    }

    public void delete(String subject) {
        records.remove(partition(subject));
        begins.remove(partition(subject));
    }

    /** Behind the last record of each partition. */
    public Map<TopicPartition, Long> ends() {
        Map<TopicPartition, Long> ends = new HashMap<>();
        records.forEach((partition, all) -> ends.put(partition, (long) all.size()));
        return ends;
    }

    public Consumer<String, byte[]> consumer() {
        Reader reader = new Reader();
        records.keySet()
                .forEach(partition -> reader.updatePartitions(
                        partition.topic(), List.of(new PartitionInfo(partition.topic(), 0, null, null, null))));
        return reader;
    }

    private final class Reader extends MockConsumer<String, byte[]> {
        Reader() {
            super("none");
        }

        @Override
        public synchronized Map<TopicPartition, Long> beginningOffsets(Collection<TopicPartition> of) {
            Map<TopicPartition, Long> offsets = new HashMap<>();
            of.forEach(partition -> offsets.put(partition, begins.getOrDefault(partition, 0L)));
            return offsets;
        }

        @Override
        public synchronized Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> of) {
            Map<TopicPartition, Long> offsets = new HashMap<>();
            of.forEach(partition ->
                    offsets.put(partition, (long) records.get(partition).size()));
            return offsets;
        }

        @Override
        public synchronized ConsumerRecords<String, byte[]> poll(Duration timeout) {
            updateBeginningOffsets(beginningOffsets(assignment()));
            updateEndOffsets(endOffsets(assignment()));
            for (TopicPartition partition : assignment()) {
                List<ConsumerRecord<String, byte[]>> all = records.get(partition);
                int from = (int) position(partition);
                if (from < begins.getOrDefault(partition, 0L) || from > all.size()) {
                    throw new OffsetOutOfRangeException(Map.of(partition, (long) from));
                }
                all.subList(from, Math.min(all.size(), from + AT_ONCE)).forEach(this::addRecord);
            }
            return super.poll(Duration.ZERO);
        }
    }
}
