package org.mineralwatch.sink.atom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.mineralwatch.news.Json;
import org.mineralwatch.service.AtomicFile;

/** What the entries of each page tell, and those that a feed has told last: of these all documents are made. */
final class EntryStore {
    private static final TypeReference<List<ToldAlert>> ENTRIES = new TypeReference<>() {};

    private final Path folder;

    EntryStore(Path folder) {
        this.folder = folder;
    }

    /** Takes everything away, the order of alerts included. */
    static void clear(Path state) throws IOException {
        try (Stream<Path> files = Files.walk(state)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    boolean has(Page page) {
        return Files.exists(file(page));
    }

    boolean hasLatest(String feed) {
        return Files.exists(latestFile(feed));
    }

    List<ToldAlert> page(Page page) throws IOException {
        return read(file(page));
    }

    void write(Page page, Collection<ToldAlert> entries) throws IOException {
        write(file(page), entries);
    }

    List<ToldAlert> latest(String feed) throws IOException {
        return read(latestFile(feed));
    }

    void writeLatest(String feed, Collection<ToldAlert> entries) throws IOException {
        write(latestFile(feed), entries);
    }

    private Path latestFile(String feed) {
        return folder.resolve(feed + ".json");
    }

    private Path file(Page page) {
        return folder.resolve(page.subject()).resolve(page.label() + ".json");
    }

    private static List<ToldAlert> read(Path file) throws IOException {
        try {
            return Json.MAPPER.readValue(Files.readAllBytes(file), ENTRIES);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (JsonProcessingException e) {
            throw new DamagedState(file + " cannot be read: " + e.getOriginalMessage());
        }
    }

    private static void write(Path file, Collection<ToldAlert> entries) throws IOException {
        Files.createDirectories(file.getParent());
        AtomicFile.write(file, Json.line(entries));
    }
}
