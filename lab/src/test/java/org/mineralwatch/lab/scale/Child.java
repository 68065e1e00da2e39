package org.mineralwatch.lab.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link FarmProcess} in a virtual machine of its own, with 512 MB of heap. */
final class Child implements AutoCloseable {
    private final Process process;
    private final Path said;

    private Child(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    static Child start(Path folder, String what, FeedFarm farm, int feeds, int hosts, int interval, int threads)
            throws IOException {
        Path said = folder.resolve(what + ".txt");
        List<String> line = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                FarmProcess.class.getName(),
                what,
                folder.resolve(what).toString(),
                Integer.toString(feeds),
                Integer.toString(hosts),
                Integer.toString(farm.port()),
                Integer.toString(interval),
                Integer.toString(threads));
        return new Child(
                new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start(),
                said);
    }

    boolean alive() {
        return process.isAlive();
    }

    String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException | InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
