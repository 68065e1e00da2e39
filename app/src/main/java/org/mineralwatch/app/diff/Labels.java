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
import java.util.SortedSet;
import java.util.TreeSet;
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
        if (Files.isDirectory(file)) {
            throw new StartFailure(file + " is a folder: give the file with the labels");
        }
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
            throw new StartFailure(
                    where + ": is no JSON: " + e.getOriginalMessage().replaceAll("(?s)\\s*\\(start marker at.*", ""));
        }
        if (!label.path("id").isTextual() || !label.path("labels").isArray()) {
            throw new StartFailure(
                    where + ": is no label: write {\"id\": \"an article's\", \"labels\": [\"its subjects\"]}");
        }
        String id = label.get("id").asText();
        Label last = byId.put(id, new Label(names(label.get("labels")), names(label.path("borderline"))));
        if (last != null) {
            throw new StartFailure(where + ": labels " + id + " a second time");
        }
    }

    /** The subjects that are named here and that no rule set has: most likely misspelt, and else counted for nothing. */
    public SortedSet<String> unknown(BothRules rules) {
        SortedSet<String> unknown = new TreeSet<>();
        byId.values().forEach(label -> {
            unknown.addAll(label.subjects);
            unknown.addAll(label.borderline);
        });
        unknown.removeAll(rules.subjects());
        return unknown;
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new HashSet<>();
        list.forEach(name -> names.add(name.asText()));
        return names;
    }
}
