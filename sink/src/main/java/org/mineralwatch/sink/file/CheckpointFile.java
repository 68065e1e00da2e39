package org.mineralwatch.sink.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mineralwatch.news.Json;
import org.mineralwatch.service.AtomicFile;
import org.mineralwatch.sink.copy.Mark;

/**
 * Where a folder's checkpoint is kept. A copy of ten years has a hundred thousand files, of which a second changes few: the lengths
 * of all stand in a file that is seldom written, {@code .lengths-<n>.json}, and the checkpoint has those that changed since.
 */
public final class CheckpointFile {
    static final String NAME = ".checkpoint.json";
    private static final int MOST_CHANGES = 2_000;
    private static final long GONE = -1;
    private static final TypeReference<TreeMap<String, Long>> LENGTHS = new TypeReference<>() {};

    private final Path folder;
    private int base;
    private Map<String, Long> ofBase = Map.of();

    /** @param folder of the alert files */
    CheckpointFile(Path folder) {
        this.folder = folder;
    }

    /** What the file holds: a checkpoint with a base, 0 for none, and the lengths that differ from it. */
    private record Stored(
            String cluster,
            Map<String, Long> offsets,
            Map<String, Mark> marks,
            LocalDate keptFrom,
            int base,
            Map<String, Long> lengths) {
        static Stored of(Checkpoint now, int base, Map<String, Long> lengths) {
            return new Stored(now.cluster(), now.offsets(), now.marks(), now.keptFrom(), base, lengths);
        }

        Checkpoint whole(Map<String, Long> ofBase) {
            Map<String, Long> all = new TreeMap<>(ofBase);
            all.putAll(lengths);
            all.values().removeIf(length -> length != null && length == GONE);
            return new Checkpoint(cluster, offsets, marks, keptFrom, all);
        }
    }

    /** Reads the checkpoint of a folder; nothing where it has none or a damaged one. */
    public static Optional<Checkpoint> read(Path folder) throws IOException {
        return new CheckpointFile(folder).read();
    }

    Optional<Checkpoint> read() throws IOException {
        try {
            Stored stored = Json.MAPPER.readValue(Files.readAllBytes(folder.resolve(NAME)), Stored.class);
            if (stored == null || stored.cluster == null || stored.lengths == null) {
                return Optional.empty();
            }
            base = stored.base;
            ofBase = base == 0 ? Map.of() : Json.MAPPER.readValue(Files.readAllBytes(baseFile(base)), LENGTHS);
            return Optional.of(stored.whole(ofBase)).filter(Checkpoint::isSane);
        } catch (JsonProcessingException | CharConversionException | NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Replaces the checkpoint and returns once it is on the disk. */
    void write(Checkpoint now) throws IOException {
        Map<String, Long> changes = changes(now.lengths());
        if (changes.size() <= MOST_CHANGES + ofBase.size() / 8) {
            store(Stored.of(now, base, changes));
            return;
        }
        base++;
        AtomicFile.write(baseFile(base), Json.line(now.lengths()));
        ofBase = now.lengths();
        store(Stored.of(now, base, Map.of()));
        removeBases(baseFile(base));
    }

    private void store(Stored stored) throws IOException {
        AtomicFile.write(folder.resolve(NAME), Json.line(stored));
    }

    private Map<String, Long> changes(Map<String, Long> lengths) {
        Map<String, Long> changes = new TreeMap<>();
        lengths.forEach((name, length) -> {
            if (!length.equals(ofBase.get(name))) {
                changes.put(name, length);
            }
        });
        ofBase.keySet().stream().filter(name -> !lengths.containsKey(name)).forEach(name -> changes.put(name, GONE));
        return changes;
    }

    private Path baseFile(int number) {
        return folder.resolve(".lengths-" + number + ".json");
    }

    private void removeBases(Path except) throws IOException {
        try (DirectoryStream<Path> bases = Files.newDirectoryStream(folder, ".lengths-*")) {
            for (Path other : bases) {
                if (!other.equals(except)) {
                    Files.delete(other);
                }
            }
        }
    }

    /** Takes the checkpoint away. */
    void delete() throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
        removeBases(null);
        base = 0;
        ofBase = Map.of();
    }
}
