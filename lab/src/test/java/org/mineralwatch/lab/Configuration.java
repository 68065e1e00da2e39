package org.mineralwatch.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Configuration folders for tests. */
final class Configuration {
    private Configuration() {}

    /** The project's rules with other feeds, and settings under which servers of this machine may be polled often. */
    static Path write(Path folder, String opml) {
        return write(folder, opml, "1s");
    }

    /** The same, with the shortest time between two polls of a feed. */
    static Path write(Path folder, String opml, String floor) {
        Path source = Command.ROOT.resolve("config");
        try {
            for (String part : new String[] {"subjects", "vocabularies"}) {
                Files.createDirectories(folder.resolve(part));
                try (Stream<Path> files = Files.list(source.resolve(part))) {
                    for (Path file : files.toList()) {
                        Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
                    }
                }
            }
            Files.writeString(folder.resolve("feeds.opml"), opml);
            Files.writeString(
                    folder.resolve("mineralwatch.yaml"),
                    "ingest:\n  threads: 8\n  floor: " + floor + "\n  pause: 1ms\n  allow-private: true\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
