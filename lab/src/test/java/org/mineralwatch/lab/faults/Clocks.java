package org.mineralwatch.lab.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** Wall clocks of processes that can be set while these run, by libfaketime; what measures durations goes on undisturbed. */
final class Clocks {
    private static final Path LIBRARY = library();

    private Clocks() {}

    /** Why clocks cannot be set here, or null. */
    static String missing() {
        return LIBRARY == null ? "there is no libfaketime (package faketime)" : null;
    }

    /**
     * What a process must have in its environment.
     *
     * @param clock the file that says by how much its clock is off, such as {@code +86400}; looked at once a second
     */
    static Map<String, String> environment(Path clock) {
        return LIBRARY == null
                ? Map.of()
                : Map.of(
                        "LD_PRELOAD", LIBRARY.toString(),
                        "FAKETIME_TIMESTAMP_FILE", clock.toString(),
                        "FAKETIME_CACHE_DURATION", "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                        "FAKETIME_FORCE_MONOTONIC_FIX", "0", // with it, waits of a virtual machine hang
                        "NO_FAKE_STAT", "1");
    }

    /** Sets a clock off that of this machine, for those who have it in their environment. */
    static void set(Path clock, Duration off) {
        try {
            Files.writeString(clock, (off.isNegative() ? "" : "+") + off.toSeconds());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path library() {
        try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
            return folders.map(folder -> folder.resolve("faketime/libfaketimeMT.so.1"))
                    .filter(Files::exists)
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
