package org.mineralwatch.sink.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mineralwatch.news.Json;
import org.mineralwatch.service.AtomicFile;

/**
 * The state in which the alert files were whole: how far the topics were read, and how long each file then was.
 *
 * @param cluster id of the Kafka cluster that the files copy
 * @param offsets {@code topic-partition} to the next offset to read
 * @param lengths {@code <subject>/<day>.jsonl} to bytes
 */
record Checkpoint(String cluster, Map<String, Long> offsets, Map<String, Long> lengths) {
    static final String FILE = ".checkpoint.json";

    Checkpoint {
        offsets = new TreeMap<>(offsets == null ? Map.of() : offsets);
        lengths = new TreeMap<>(lengths == null ? Map.of() : lengths);
    }

    /** Reads the folder's checkpoint; nothing where it has none or a damaged one. */
    static Optional<Checkpoint> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.MAPPER.readValue(Files.readString(file), Checkpoint.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    void write(Path folder) throws IOException {
        AtomicFile.write(folder.resolve(FILE), Json.line(this));
    }
}
