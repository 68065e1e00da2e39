package org.mineralwatch.sink.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.sink.copy.Mark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the files of a folder back to its last checkpoint. What was added since is cut; files that lack lines, and those of topics
 * that are no longer what was copied, are built again from the topics; nothing that the topics cannot give back is thrown away.
 */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final Path folder;
    private final DayFiles files;
    private final Consumer<String, byte[]> consumer;
    private final UnaryOperator<String> subject;
    private final Map<TopicPartition, Long> begins;
    private final Map<TopicPartition, Long> ends;

    /**
     * @param existing the partitions that there are now
     * @param subject the subject of a topic
     */
    Recovery(
            Path folder,
            DayFiles files,
            Consumer<String, byte[]> consumer,
            Set<TopicPartition> existing,
            UnaryOperator<String> subject) {
        this.folder = folder;
        this.files = files;
        this.consumer = consumer;
        this.subject = subject;
        this.begins = consumer.beginningOffsets(existing);
        this.ends = consumer.endOffsets(existing);
    }

    /**
     * Mends what needs it.
     *
     * @param last the checkpoint; its offsets are brought up to date
     * @param known whether there was one
     * @return the old files to delete as soon as a new checkpoint says so
     */
    Set<String> recover(Copied copied, Map<String, Long> lengths, boolean known) throws IOException {
        Set<String> damaged = known ? files.cutBack(lengths) : files.present();
        if (!damaged.isEmpty()) {
            LOG.error(
                    "alert files in {} are not as they were left ({}): built again from the topics",
                    folder,
                    known ? DamagedFiles.some(damaged) : "their checkpoint is missing or cannot be read");
        }
        Set<TopicPartition> others = known ? replaced(copied) : Set.of();
        Map<TopicPartition, Long> upTo = new HashMap<>(copied.offsets());
        upTo.keySet().retainAll(begins.keySet());
        upTo.keySet().removeAll(others);
        Set<String> again = new TreeSet<>(damaged);
        again.addAll(filesOf(others));
        rebuild(again, damaged, others, upTo);
        others.forEach(partition -> copied.restart(partition, begins.get(partition)));
        skipWhatIsGone(copied);
        return again;
    }

    /** The partitions that are no longer what was copied: a broker came back without its last records, or a topic is a new one. */
    private Set<TopicPartition> replaced(Copied copied) {
        Set<TopicPartition> others = new HashSet<>();
        copied.offsets().forEach((partition, next) -> {
            Long end = ends.get(partition);
            if (end == null) {
                LOG.warn("the topic {} is there no more; its alert files stay as they are", partition.topic());
            } else if (next > end) {
                LOG.error(
                        "{} ends at offset {}, the files have it up to {}: built again from it", partition, end, next);
                others.add(partition);
            }
        });
        Map<TopicPartition, Mark> marks = new HashMap<>(copied.marks());
        marks.keySet().retainAll(ends.keySet());
        marks.keySet().removeAll(others);
        marks.entrySet().removeIf(mark -> mark.getValue().offset() < begins.get(mark.getKey()));
        for (TopicPartition partition : Mark.unlike(consumer, marks)) {
            LOG.error("{} has other records than those that were copied: its files are built again", partition);
            others.add(partition);
        }
        return others;
    }

    private Set<String> filesOf(Set<TopicPartition> partitions) {
        Set<String> subjects =
                partitions.stream().map(TopicPartition::topic).map(subject).collect(Collectors.toSet());
        return files.lengths().keySet().stream()
                .filter(name -> subjects.contains(name.substring(0, name.indexOf('/'))))
                .collect(Collectors.toSet());
    }

    private void rebuild(
            Set<String> names, Set<String> damaged, Set<TopicPartition> others, Map<TopicPartition, Long> upTo)
            throws IOException {
        if (names.isEmpty()) {
            return;
        }
        Set<DayFile> lacking = parsed(damaged);
        Set<String> subjects = lacking.stream().map(DayFile::subject).collect(Collectors.toSet());
        upTo.keySet().removeIf(partition -> !subjects.contains(subject.apply(partition.topic())));
        try (Rebuild rebuild = new Rebuild(folder)) {
            for (DayFile file : parsed(names)) {
                boolean whole = !lacking.contains(file);
                rebuild.keep(file, place -> lost(place) || whole && !others.contains(place.partition()));
            }
            rebuild.read(consumer, begins, upTo, subject, lacking);
            Path aside = rebuild.takeOver(parsed(names), files.lengths());
            LOG.warn(
                    "{} alert files were built again{}",
                    names.size(),
                    aside == null ? "" : "; what was in them is kept in " + aside);
        }
    }

    private static Set<DayFile> parsed(Set<String> names) {
        return names.stream().map(name -> DayFile.of(name).orElseThrow()).collect(Collectors.toSet());
    }

    /** Whether no topic has the record of a line any more. */
    private boolean lost(LinePlace place) {
        Long begin = begins.get(place.partition());
        return begin == null || place.offset() < begin;
    }

    private void skipWhatIsGone(Copied copied) {
        begins.forEach((partition, begin) -> {
            long next = copied.next(partition);
            if (next < begin) {
                if (next > 0 || begin > 0) {
                    LOG.warn("{} begins at offset {}: what stood from {} on is gone uncopied", partition, begin, next);
                }
                copied.offsets().put(partition, begin);
            }
        });
    }
}
