package org.mineralwatch.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Programs in Python, for scorers and for parsers to compare with. */
final class Python {
    private static final long SECONDS = 120;

    private Python() {}

    /** What a program prints; the test is skipped where there is no Python. */
    static String run(Path folder, List<String> arguments) throws IOException {
        Assumptions.assumeTrue(works(folder, List.of("-c", "pass")), "skipped: there is no python3");
        Path out = Files.createTempFile(folder, "python", ".txt");
        if (!ends(out, arguments)) {
            throw new AssertionError(arguments + " failed: " + Files.readString(out));
        }
        return Files.readString(out);
    }

    /** Whether a program ends well. */
    static boolean works(Path folder, List<String> arguments) throws IOException {
        return ends(Files.createTempFile(folder, "python", ".txt"), arguments);
    }

    private static boolean ends(Path out, List<String> arguments) {
        List<String> line = new ArrayList<>(List.of("python3"));
        line.addAll(arguments);
        try {
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
