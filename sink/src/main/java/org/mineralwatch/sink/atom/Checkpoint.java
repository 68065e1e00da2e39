package org.mineralwatch.sink.atom;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mineralwatch.news.Json;
import org.mineralwatch.service.AtomicFile;
import org.mineralwatch.sink.copy.Mark;

/**
 * The state in which all documents told what had been read.
 *
 * @param cluster id of the Kafka cluster whose alerts are told
 * @param form in which the documents were written; those of another are written anew
 * @param offsets {@code topic-partition} to the next offset to read
 * @param marks {@code topic-partition} to the last record that is told
 * @param order length of the file that has the order of alerts
 */
record Checkpoint(String cluster, String form, Map<String, Long> offsets, Map<String, Mark> marks, long order) {
    private static final String NAME = "checkpoint.json";

    Checkpoint {
        offsets = new TreeMap<>(offsets == null ? Map.of() : offsets);
        marks = new TreeMap<>(marks == null ? Map.of() : marks);
    }

    /** The checkpoint of a folder; nothing where it has none or a damaged one. */
    static Optional<Checkpoint> read(Path folder) throws IOException {
        try {
            Checkpoint read = Json.MAPPER.readValue(Files.readAllBytes(folder.resolve(NAME)), Checkpoint.class);
            return Optional.ofNullable(read).filter(Checkpoint::isSane);
        } catch (NoSuchFileException | CharConversionException | JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** A damaged disk may leave anything. */
    private boolean isSane() {
        return cluster != null
                && order >= 0
                && offsets.values().stream().allMatch(offset -> offset != null && offset >= 0)
                && marks.values().stream().allMatch(mark -> mark != null && mark.offset() >= 0);
    }

    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
    }

    /** Replaces the checkpoint of a folder and returns once it is on the disk. */
    void write(Path folder) throws IOException {
        AtomicFile.write(folder.resolve(NAME), Json.line(this));
    }
}
