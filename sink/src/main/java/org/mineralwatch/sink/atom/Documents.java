package org.mineralwatch.sink.atom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.mineralwatch.service.AtomicFile;

/** The documents in their folder. One that would be written as it stands there is left alone. */
final class Documents {
    private static final String ENDING = ".atom";

    private final Path folder;
    private final DocumentLinks links;
    private final Runnable written;

    /**
     * @param links how documents point at each other
     * @param written told of each document that is written
     */
    Documents(Path folder, DocumentLinks links, Runnable written) {
        this.folder = folder;
        this.links = links;
        this.written = written;
    }

    boolean lack(String feed) {
        return !Files.exists(folder.resolve(FeedName.current(feed)));
    }

    /** Whether the document of a page is not there in one of its feeds. */
    boolean lackOne(Page page) {
        return page.feeds().stream().anyMatch(feed -> !Files.exists(folder.resolve(FeedName.archive(feed, page))));
    }

    void current(String feed, Collection<ToldAlert> entries, Optional<Page> last) throws IOException {
        write(FeedName.current(feed), new AtomDocument(feed, links).current(entries, last));
    }

    void archive(String feed, Page page, Collection<ToldAlert> entries, Optional<Page> before, Optional<Page> after)
            throws IOException {
        write(FeedName.archive(feed, page), new AtomDocument(feed, links).archive(page, entries, before, after));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            Files.createDirectories(file.getParent());
            AtomicFile.write(file, text);
            written.run();
        }
    }

    /** Takes all documents away. */
    void clear() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.getFileName().toString().endsWith(ENDING)).forEach(Documents::delete);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
