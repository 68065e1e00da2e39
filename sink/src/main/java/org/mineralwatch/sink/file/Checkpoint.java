package org.mineralwatch.sink.file;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.sink.copy.Mark;

/**
 * The state in which the alert files were whole: how far the topics were read, and how long each file then was.
 *
 * @param cluster id of the Kafka cluster that the files copy
 * @param offsets {@code topic-partition} to the next offset to read
 * @param marks {@code topic-partition} to the last record that was copied
 * @param keptFrom the first publication day that is kept, older ones were removed; null when all are
 * @param lengths {@code <subject>/<day>.jsonl} or {@code .jsonl.gz} to bytes
 */
public record Checkpoint(
        String cluster,
        Map<String, Long> offsets,
        Map<String, Mark> marks,
        LocalDate keptFrom,
        Map<String, Long> lengths) {
    private static final Pattern PARTITION = Pattern.compile(".+-\\d{1,9}");

    public Checkpoint {
        offsets = new TreeMap<>(offsets == null ? Map.of() : offsets);
        marks = new TreeMap<>(marks == null ? Map.of() : marks);
        lengths = new TreeMap<>(lengths == null ? Map.of() : lengths);
    }

    /** Before anything was copied. */
    static Checkpoint nothing(String cluster) {
        return new Checkpoint(cluster, Map.of(), Map.of(), null, Map.of());
    }

    /** Whether it can have been written by a copy; a damaged disk may leave anything. */
    boolean isSane() {
        return Stream.concat(offsets.keySet().stream(), marks.keySet().stream())
                        .allMatch(name -> PARTITION.matcher(name).matches())
                && offsets.values().stream().allMatch(offset -> offset != null && offset >= 0)
                && marks.values().stream().allMatch(mark -> mark != null && mark.offset() >= 0)
                && lengths.entrySet().stream()
                        .allMatch(file -> file.getValue() != null
                                && file.getValue() >= 0
                                && DayFile.of(file.getKey()).isPresent());
    }

    /** The offsets by partition. */
    public Map<TopicPartition, Long> positions() {
        Map<TopicPartition, Long> positions = new HashMap<>();
        offsets.forEach((name, offset) -> positions.put(Copied.partition(name), offset));
        return positions;
    }

    /** Whether alerts of a day are in no file any more. */
    public boolean removed(String day) {
        return keptFrom != null && DayFile.before(day, keptFrom);
    }
}
