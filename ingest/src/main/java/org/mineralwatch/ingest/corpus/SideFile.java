package org.mineralwatch.ingest.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mineralwatch.ingest.corpus.file.CorpusFile;
import org.mineralwatch.news.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What {@value #NAME} tells of the files beside it: {@code {"file","url","published","source"}} a line.
 *
 * @param byFile file name to its line
 */
record SideFile(Map<String, JsonNode> byFile) {
    private static final Logger LOG = LoggerFactory.getLogger(SideFile.class);
    static final String NAME = "corpus.jsonl";

    /** Nothing is told. */
    static final SideFile NONE = new SideFile(Map.of());

    /** Reads a side file; one that cannot be read tells nothing. */
    static SideFile read(CorpusFile file) {
        Map<String, JsonNode> lines = new HashMap<>();
        try (InputStream in = file.open()) {
            List<String> all = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (int i = 0; i < all.size(); i++) {
                if (!all.get(i).isBlank()) {
                    line(file, i + 1, all.get(i))
                            .ifPresent(line -> lines.put(line.path("file").asText(), line));
                }
            }
        } catch (IOException e) {
            LOG.warn("{} is passed over, what it says of its files is not known: {}", file.where(), e.getMessage());
        }
        return new SideFile(lines);
    }

    private static Optional<JsonNode> line(CorpusFile file, int number, String line) {
        try {
            return Optional.of(Json.MAPPER.readTree(line));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            LOG.warn(
                    "{} line {} is no JSON and is passed over: what it says of its file is not known",
                    file.where(),
                    number);
            return Optional.empty();
        }
    }

    /** What is said of a file under a name, or null. */
    String of(CorpusFile file, String field) {
        JsonNode line = byFile.get(file.name());
        return line == null || !line.hasNonNull(field) ? null : line.get(field).asText();
    }
}
