package org.mineralwatch.sink.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.news.Json;
import org.mineralwatch.sink.check.Difference.Kind;
import org.mineralwatch.sink.file.AlertLine;
import org.mineralwatch.sink.file.Checkpoint;
import org.mineralwatch.sink.file.DayFile;
import org.mineralwatch.sink.file.LinePlace;
import org.mineralwatch.sink.file.LineReader;

/** The files' half of a check: each line is held against what its record should look like. */
final class FileLines {
    private final Path folder;
    private final Checkpoint checkpoint;
    private final Map<TopicPartition, OffsetTable> tables;
    private final RecordLookup lookup;
    private final Consumer<Difference> found;
    private final Map<TopicPartition, Long> last = new HashMap<>();
    private long equal;
    private long unproven;

    FileLines(
            Path folder,
            Checkpoint checkpoint,
            Map<TopicPartition, OffsetTable> tables,
            RecordLookup lookup,
            Consumer<Difference> found) {
        this.folder = folder;
        this.checkpoint = checkpoint;
        this.tables = tables;
        this.lookup = lookup;
        this.found = found;
    }

    long equal() {
        return equal;
    }

    long unproven() {
        return unproven;
    }

    /** Reads a file up to the length that the checkpoint gives it; one that was compressed since, whole. */
    void read(String name, long length) throws IOException {
        DayFile file = DayFile.of(name).orElseThrow();
        DayFile otherForm = new DayFile(file.subject(), file.day(), !file.packed());
        if (!read(file, length) && !read(otherForm, Long.MAX_VALUE)) {
            found.accept(new Difference(Kind.UNREADABLE, name, null, null, null, null, "the file is not there"));
        }
    }

    private boolean read(DayFile file, long length) throws IOException {
        last.clear();
        try (LineReader reader = LineReader.open(folder, file, length)) {
            long number = 0;
            for (byte[] line = reader.next(); line != null; line = reader.next()) {
                number++;
                compare(file, number, line);
            }
            if (reader.broken()) {
                found.accept(new Difference(
                        Kind.UNREADABLE, file.name(), number + 1, null, null, null, "the file is broken off here"));
            }
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private void compare(DayFile file, long number, byte[] line) {
        LinePlace place = LinePlace.of(line).orElse(null);
        if (place == null) {
            found.accept(new Difference(
                    Kind.UNREADABLE, file.name(), number, null, null, null, "the line does not tell its record"));
            return;
        }
        OffsetTable table = tables.get(place.partition());
        if (table == null && !checkpoint.positions().containsKey(place.partition())) {
            tell(Kind.SURPLUS, file, number, place, "the files copy no such topic");
        } else if (table == null || table.gone(place.offset())) {
            unproven++;
        } else if (!table.later(place.offset())) {
            compare(file, number, line, place, table);
        }
    }

    private void compare(DayFile file, long number, byte[] line, LinePlace place, OffsetTable table) {
        if (!table.has(place.offset())) {
            tell(Kind.SURPLUS, file, number, place, "the topic has no alert there");
        } else if (!table.equal(place.offset(), file.day(), line) || !ofTopic(file, place)) {
            table.first(place.offset());
            tell(Kind.OTHER, file, number, place, what(file, line, place));
        } else if (!table.first(place.offset())) {
            tell(Kind.DOUBLED, file, number, place, "the record has another line before this one");
        } else if (last.getOrDefault(place.partition(), -1L) > place.offset()) {
            tell(Kind.ORDER, file, number, place, "stands behind offset " + last.get(place.partition()));
        } else {
            last.put(place.partition(), place.offset());
            equal++;
        }
    }

    private static boolean ofTopic(DayFile file, LinePlace place) {
        return place.partition().topic().endsWith(".alerts." + file.subject());
    }

    private void tell(Kind kind, DayFile file, long number, LinePlace place, String what) {
        found.accept(new Difference(
                kind,
                file.name(),
                number,
                place.partition().topic(),
                place.partition().partition(),
                place.offset(),
                what));
    }

    private String what(DayFile file, byte[] line, LinePlace place) {
        AlertLine expected = lookup.line(place.partition(), place.offset()).orElse(null);
        if (expected == null) {
            return "the topic has no alert there any more";
        }
        if (!ofTopic(file, place)) {
            return "the line is of another subject than the file";
        }
        if (!expected.day().equals(file.day())) {
            return "the line belongs into the file of " + expected.day();
        }
        try {
            Set<String> fields = unequal(Json.MAPPER.readTree(line), Json.MAPPER.readTree(expected.bytes()));
            return fields.isEmpty() ? "the same JSON in other bytes" : "differs in " + String.join(", ", fields);
        } catch (JsonProcessingException e) {
            return "the line is no JSON";
        } catch (IOException e) {
            return "the line cannot be read: " + e.getMessage();
        }
    }

    private static Set<String> unequal(JsonNode one, JsonNode other) {
        Set<String> fields = new TreeSet<>();
        one.fieldNames().forEachRemaining(fields::add);
        other.fieldNames().forEachRemaining(fields::add);
        fields.removeIf(field -> one.path(field).equals(other.path(field)));
        return fields;
    }
}
