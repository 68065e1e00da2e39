package org.mineralwatch.sink.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.service.AtomicFile;
import org.mineralwatch.service.WholeTopic;

/**
 * Builds day files anew beside the old ones: first the old lines that are to stay, then the records that the topics still have. Only
 * when all are on the disk do they take the places of the old ones, which are kept aside: they may hold what no topic gives back.
 * Killed at any moment, it can be done again.
 */
final class Rebuild implements AutoCloseable {
    private static final String ASIDE = "damaged-";

    private final Path folder;
    private final Path beside;
    private final DayFiles fresh;

    Rebuild(Path folder) throws IOException {
        this.folder = folder;
        this.beside = folder.resolve(".rebuild");
        clear();
        this.fresh = new DayFiles(Files.createDirectories(beside));
    }

    /** Takes over the lines of an old file that are to stay; where it is broken off, those before. */
    void keep(DayFile file, Predicate<LinePlace> stays) throws IOException {
        if (!Files.exists(folder.resolve(file.name()))) {
            return;
        }
        try (LineReader lines = LineReader.open(folder, file, Long.MAX_VALUE)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                if (LinePlace.of(line).filter(stays).isPresent()) {
                    append(file, withLineFeed(line));
                }
            }
        }
    }

    /**
     * Adds the records of topics that belong into some of the files.
     *
     * @param from where each partition begins
     * @param to where each partition ends
     * @param subject the subject of a topic
     * @param files in either form
     */
    void read(
            Consumer<String, byte[]> consumer,
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> to,
            UnaryOperator<String> subject,
            Set<DayFile> files) {
        Set<DayFile> wanted = new HashSet<>();
        files.forEach(file -> wanted.add(file.packed(false)));
        consumer.assign(to.keySet());
        to.keySet().forEach(partition -> consumer.seek(partition, from.get(partition)));
        WholeTopic.upTo(consumer, to, record -> {
            AlertLine line = AlertLine.of(record).orElse(null);
            if (line != null && record.offset() < to.get(new TopicPartition(record.topic(), record.partition()))) {
                DayFile file = new DayFile(subject.apply(record.topic()), line.day(), false);
                if (wanted.contains(file)) {
                    append(file, line.bytes());
                }
            }
        });
    }

    private void append(DayFile file, byte[] line) {
        fresh.append(file, line);
        if (fresh.full()) {
            try {
                fresh.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static byte[] withLineFeed(byte[] line) {
        byte[] longer = Arrays.copyOf(line, line.length + 1);
        longer[line.length] = '\n';
        return longer;
    }

    /**
     * Puts the new files in the places of the old ones.
     *
     * @param lengths of all files; brought up to date
     * @return where the old ones are kept; null when there was nothing to keep
     */
    Path takeOver(Set<DayFile> files, Map<String, Long> lengths) throws IOException {
        fresh.flush();
        try (DiskSync disk = new DiskSync()) {
            fresh.takeWritten().toDisk(disk);
        }
        Path aside = keepAside(files.stream()
                .map(DayFile::name)
                .filter(name -> Files.exists(folder.resolve(name)))
                .toList());
        for (DayFile file : files) {
            String plain = file.packed(false).name();
            lengths.remove(file.name());
            if (fresh.lengths().containsKey(plain)) {
                Files.createDirectories(folder.resolve(file.subject()));
                Files.move(
                        fresh.path(plain),
                        folder.resolve(plain),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                AtomicFile.syncFolder(folder.resolve(file.subject()));
                lengths.put(plain, fresh.lengths().get(plain));
            }
        }
        AtomicFile.syncFolder(folder);
        return aside;
    }

    private Path keepAside(List<String> names) throws IOException {
        if (names.isEmpty()) {
            return null;
        }
        Path aside = Stream.iterate(1, n -> n + 1)
                .map(n -> folder.resolve(ASIDE + n))
                .filter(free -> !Files.exists(free))
                .findFirst()
                .orElseThrow();
        Set<Path> folders = new HashSet<>();
        for (String name : names) {
            Path to = aside.resolve(name);
            folders.add(Files.createDirectories(to.getParent()));
            link(folder.resolve(name), to);
        }
        folders.add(aside);
        for (Path changed : folders) {
            AtomicFile.syncFolder(changed);
        }
        return aside;
    }

    private static void link(Path old, Path other) throws IOException {
        try {
            Files.createLink(other, old);
        } catch (UnsupportedOperationException e) {
            Files.copy(old, other);
        }
    }

    private void clear() throws IOException {
        if (Files.exists(beside)) {
            try (Stream<Path> all = Files.walk(beside)) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        clear();
    }
}
