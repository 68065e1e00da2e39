package org.mineralwatch.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.mineralwatch.app.files.Home;
import picocli.CommandLine.Option;

/** Where feeds, rules, vocabularies and settings stand. */
final class ConfigOption {
    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "Feeds, rules and settings (default: config beside the launcher).")
    private Path folder;

    /** Whether it was said, or is the default. */
    boolean given() {
        return folder != null;
    }

    Path folder() {
        Path path = folder == null ? Home.config() : folder;
        if (!Files.isDirectory(path)) {
            throw new WrongUse("the configuration folder " + path + " is not there: give it with --config DIR");
        }
        return path;
    }

    Path feeds() {
        return folder().resolve("feeds.opml");
    }
}
