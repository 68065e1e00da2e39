package org.mineralwatch.sink.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.mineralwatch.news.Json;

/** Takes lines out of day files whose records their topic no longer has. */
final class LinesBeyond {
    private LinesBeyond() {}

    /**
     * Cuts all files.
     *
     * @param files the files, as long as their checkpoint says
     * @param ends {@code topic-partition} to the offset from which on lines go
     */
    static void cut(DayFiles files, Map<String, Long> ends) throws IOException {
        for (String name : List.copyOf(files.lengths().keySet())) {
            List<String> lines = files.lines(name);
            List<String> kept = lines.stream().filter(line -> keeps(line, ends)).toList();
            if (kept.size() < lines.size()) {
                files.rewrite(name, kept);
            }
        }
    }

    private static boolean keeps(String line, Map<String, Long> ends) {
        try {
            JsonNode alert = Json.MAPPER.readTree(line);
            Long end = ends.get(
                    alert.path("topic").asText() + "-" + alert.path("partition").asInt());
            return end == null || alert.path("offset").asLong() < end;
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
