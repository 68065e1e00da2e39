package org.mineralwatch.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Configuration folders for tests. */
public final class Configuration {
    private Configuration() {}

    /** The project's rules with other feeds, and settings under which servers of this machine may be polled often. */
    public static Path write(Path folder, String opml) {
        return write(folder, opml, "1s");
    }

    /** The same, with the shortest time between two polls of a feed. */
    static Path write(Path folder, String opml, String floor) {
        try {
            copyRules(folder);
            Files.writeString(folder.resolve("feeds.opml"), opml);
            Files.writeString(
                    folder.resolve("mineralwatch.yaml"),
                    "ingest:\n  threads: 8\n  floor: " + floor + "\n  pause: 1ms\n  allow-private: true\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The project's rules, but for one weight: that of the terms for attacks by one state on another. */
    public static Path withOneWeightChanged(Path folder) {
        try {
            copyRules(folder);
            Path security = folder.resolve("subjects/security.yaml");
            String rules = Files.readString(security);
            String changed = rules.replaceFirst("weight: 680\n", "weight: 300\n");
            if (changed.equals(rules)) {
                throw new AssertionError("there is no weight to change in " + security);
            }
            Files.writeString(security, changed);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The project's rules and feeds, and an endpoint to push to. */
    static Path pushingTo(Path folder, String webhook) {
        try {
            copyRules(folder);
            Files.copy(Command.ROOT.resolve("config/feeds.opml"), folder.resolve("feeds.opml"));
            Files.writeString(folder.resolve("desk.key"), PushTarget.KEY);
            Files.writeString(
                    folder.resolve("mineralwatch.yaml"),
                    "push:\n  endpoints:\n    desk: {webhook: \"" + webhook + "\", secret-file: desk.key}\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyRules(Path folder) throws IOException {
        for (String part : new String[] {"subjects", "vocabularies"}) {
            Files.createDirectories(folder.resolve(part));
            try (Stream<Path> files = Files.list(Command.ROOT.resolve("config").resolve(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
                }
            }
        }
    }
}
