package org.mineralwatch.ingest.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mineralwatch.news.Json;

/**
 * What {@value #NAME} tells of the files beside it: {@code {"file","url","published","source"}} a line.
 *
 * @param byFile file name to its line
 */
record SideFile(Map<String, JsonNode> byFile) {
    static final String NAME = "corpus.jsonl";

    static SideFile beside(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        Map<String, JsonNode> lines = new HashMap<>();
        if (Files.exists(file)) {
            List<String> all = Files.readAllLines(file);
            for (int i = 0; i < all.size(); i++) {
                if (!all.get(i).isBlank()) {
                    JsonNode line = read(file, i + 1, all.get(i));
                    lines.put(line.path("file").asText(), line);
                }
            }
        }
        return new SideFile(lines);
    }

    private static JsonNode read(Path file, int number, String line) throws IOException {
        try {
            return Json.MAPPER.readTree(line);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IOException(file + " line " + number + " is no JSON: mend it or take the file away", e);
        }
    }

    /** What is said of a file under a name, or null. */
    String of(Path file, String field) {
        JsonNode line = byFile.get(file.getFileName().toString());
        return line == null || !line.hasNonNull(field) ? null : line.get(field).asText();
    }
}
