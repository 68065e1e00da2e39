package org.mineralwatch.app.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mineralwatch.news.Json;
import org.mineralwatch.service.StartFailure;

/**
 * What articles are about, as somebody decided: lines of {@code {"id","labels","borderline"?}}, the names of subjects; what is
 * borderline under a subject is left out there.
 *
 * @param byId the label of each article
 */
public record Labels(Map<String, Label> byId) {
    /**
     * What one article is about.
     *
     * @param subjects what it is about; nothing else
     * @param borderline where nobody can say
     */
    record Label(Set<String> subjects, Set<String> borderline) {}

    /** Reads a file of labels. */
    public static Labels read(Path file) throws IOException {
        Map<String, Label> byId = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                read(file + " line " + (i + 1), lines.get(i), byId);
            }
        }
        return new Labels(byId);
    }

    private static void read(String where, String line, Map<String, Label> byId) {
        JsonNode label;
        try {
            label = Json.MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new StartFailure(where + ": is no JSON: " + e.getOriginalMessage());
        }
        if (!label.path("id").isTextual() || !label.path("labels").isArray()) {
            throw new StartFailure(
                    where + ": is no label: write {\"id\": \"an article's\", \"labels\": [\"its subjects\"]}");
        }
        byId.put(label.get("id").asText(), new Label(names(label.get("labels")), names(label.path("borderline"))));
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new HashSet<>();
        list.forEach(name -> names.add(name.asText()));
        return names;
    }
}
