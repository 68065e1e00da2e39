package org.mineralwatch.sink.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.service.WholeTopic;
import org.mineralwatch.sink.file.AlertLine;
import org.mineralwatch.sink.file.Checkpoint;
import org.mineralwatch.sink.file.CheckpointFile;

/**
 * Verifies alert files against the topics, line by line, up to their checkpoint: each record has its line once, in the file of its
 * day, in order, and no line is without a record. Reads the topics first and keeps a checksum an offset; then the files. Only reads, and
 * may do so while the files are written.
 */
public final class FilesCheck {
    /** Of how many missing lines the record is looked up to say where they should be. */
    private static final int LOOKED_UP = 1_000;

    private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;
    private final Path folder;
    private final Checkpoint checkpoint;
    private final Consumer<Difference> found;
    private final Map<TopicPartition, OffsetTable> tables =
            new TreeMap<>(Comparator.comparing(TopicPartition::toString));
    private long differences;

    /**
     * @param consumer reads the cluster of the files; belongs to no group
     * @param folder of the files
     * @param checkpoint of the folder, as it is now
     * @param found told each difference
     */
    public FilesCheck(
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer,
            Path folder,
            Checkpoint checkpoint,
            Consumer<Difference> found) {
        this.consumer = consumer;
        this.folder = folder;
        this.checkpoint = checkpoint;
        this.found = difference -> {
            differences++;
            found.accept(difference);
        };
    }

    /** Compares all. */
    public Checked run() throws IOException {
        Map<TopicPartition, Long> ends = readTopics();
        FileLines lines = new FileLines(folder, checkpoint, tables, new RecordLookup(consumer), found);
        for (Map.Entry<String, Long> file : checkpoint.lengths().entrySet()) {
            lines.read(file.getKey(), file.getValue());
        }
        tellMissing();
        long notYet = ends.entrySet().stream()
                .mapToLong(end ->
                        Math.max(0, end.getValue() - tables.get(end.getKey()).end()))
                .sum();
        return new Checked(lines.equal(), checkpoint.lengths().size(), lines.unproven(), notYet, differences);
    }

    /** Notes what each record should look like; gives the ends of the partitions. */
    private Map<TopicPartition, Long> readTopics() {
        Map<TopicPartition, Long> copied = new HashMap<>(checkpoint.positions());
        Set<String> topics = consumer.listTopics().keySet();
        copied.keySet().removeIf(partition -> !topics.contains(partition.topic()));
        Map<TopicPartition, Long> ends = consumer.endOffsets(copied.keySet());
        consumer.beginningOffsets(copied.keySet())
                .forEach((partition, begin) -> tables.put(partition, new OffsetTable(begin, copied.get(partition))));
        tables.forEach((partition, table) -> {
            long end = Math.min(table.end(), ends.get(partition));
            if (end < table.end()) {
                tell(
                        Difference.Kind.SURPLUS,
                        partition,
                        end,
                        "the topic ends here, the files go up to offset " + table.end());
            }
            read(partition, table, end);
        });
        return ends;
    }

    private void read(TopicPartition partition, OffsetTable table, long end) {
        consumer.assign(Set.of(partition));
        consumer.seek(partition, table.begin());
        WholeTopic.upTo(consumer, Map.of(partition, end), record -> {
            AlertLine line = record.offset() < end ? AlertLine.of(record).orElse(null) : null;
            if (line != null && !checkpoint.removed(line.day())) {
                table.expect(record.offset(), line.day(), line.bytes(), line.bytes().length - 1);
            }
        });
    }

    private void tellMissing() throws IOException {
        Checkpoint now = CheckpointFile.read(folder).orElse(checkpoint);
        RecordLookup lookup = new RecordLookup(consumer);
        int lookedUp = 0;
        for (Map.Entry<TopicPartition, OffsetTable> entry : tables.entrySet()) {
            TopicPartition partition = entry.getKey();
            OffsetTable table = entry.getValue();
            for (long offset = table.unseen(0); offset >= 0; offset = table.unseen(offset + 1)) {
                String day = lookedUp++ < LOOKED_UP
                        ? lookup.line(partition, offset).map(AlertLine::day).orElse(null)
                        : null;
                if (day == null || !now.removed(day)) {
                    tell(
                            Difference.Kind.MISSING,
                            partition,
                            offset,
                            "the record has no line" + (day == null ? "" : "; its day is " + day));
                }
            }
        }
    }

    private void tell(Difference.Kind kind, TopicPartition partition, long offset, String what) {
        found.accept(new Difference(kind, null, null, partition.topic(), partition.partition(), offset, what));
    }
}
