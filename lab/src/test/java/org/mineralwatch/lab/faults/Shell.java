package org.mineralwatch.lab.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs short programs of the system and insists on their success. */
final class Shell {
    private static final int SECONDS = 20;

    private Shell() {}

    /** What it prints. */
    static String run(List<String> line) {
        Ended ended = ended(line);
        if (ended.status != 0) {
            throw new IllegalStateException(
                    String.join(" ", line) + " ended with " + ended.status + ": " + ended.printed);
        }
        return ended.printed;
    }

    static String run(String line) {
        return run(List.of(line.split(" ")));
    }

    /** Whether it succeeds. */
    static boolean succeeds(String line) {
        try {
            return ended(List.of(line.split(" "))).status == 0;
        } catch (UncheckedIOException e) {
            return false; // there is no such program
        }
    }

    private record Ended(int status, String printed) {}

    private static Ended ended(List<String> line) {
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", line) + " does not end");
            }
            return new Ended(process.exitValue(), printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
