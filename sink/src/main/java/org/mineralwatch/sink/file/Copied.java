package org.mineralwatch.sink.file;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.sink.copy.Mark;

/** How far a copy has come: all that a checkpoint tells beside the lengths of files. Changed by the copy's thread, asked by any. */
final class Copied {
    private final String cluster;
    private final Map<TopicPartition, Long> offsets = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Mark> marks = new HashMap<>();
    private LocalDate keptFrom;

    Copied(Checkpoint from) {
        this.cluster = from.cluster();
        this.keptFrom = from.keptFrom();
        from.offsets().forEach((name, offset) -> offsets.put(partition(name), offset));
        from.marks().forEach((name, mark) -> marks.put(partition(name), mark));
    }

    /** A checkpoint of this, with the files as they are now. */
    Checkpoint with(Map<String, Long> lengths) {
        return new Checkpoint(cluster, named(offsets), named(marks), keptFrom, lengths);
    }

    long next(TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    Map<TopicPartition, Long> offsets() {
        return offsets;
    }

    Map<TopicPartition, Mark> marks() {
        return marks;
    }

    /** A partition is copied anew, from an offset on. */
    void restart(TopicPartition partition, long offset) {
        offsets.put(partition, offset);
        marks.remove(partition);
    }

    boolean keeps(String day) {
        return keptFrom == null || !DayFile.before(day, keptFrom);
    }

    /** From now on older days are not kept; what was removed once does not come back by a later wish. */
    void keepFrom(LocalDate day) {
        keptFrom = keptFrom == null || day.isAfter(keptFrom) ? day : keptFrom;
    }

    /** Whether everything before these offsets was read. */
    boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> next(end.getKey()) >= end.getValue());
    }

    private static <T> Map<String, T> named(Map<TopicPartition, T> values) {
        Map<String, T> named = new TreeMap<>();
        values.forEach((partition, value) -> named.put(partition.toString(), value));
        return named;
    }

    /** The partition of a name as a checkpoint has it. */
    static TopicPartition partition(String name) {
        int dash = name.lastIndexOf('-');
        return new TopicPartition(name.substring(0, dash), Integer.parseInt(name.substring(dash + 1)));
    }
}
