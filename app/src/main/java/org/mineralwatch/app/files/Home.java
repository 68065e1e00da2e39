package org.mineralwatch.app.files;

import java.nio.file.Path;

/** Where the product lies: its configuration and sample corpus stand beside its launcher. */
public final class Home {
    private static final Path PATH = Path.of(System.getProperty("mineralwatch.home", "."));

    private Home() {}

    public static Path config() {
        return PATH.resolve("config");
    }

    public static Path sampleCorpus() {
        return PATH.resolve("corpus").resolve("sample");
    }
}
