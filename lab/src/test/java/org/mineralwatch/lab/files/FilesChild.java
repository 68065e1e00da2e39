package org.mineralwatch.lab.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link FilesProcess} in a virtual machine of its own, with the heap that a sink has. */
final class FilesChild implements AutoCloseable {
    private final Process process;
    private final Path said;

    private FilesChild(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    static FilesChild start(String what, String kafka, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        Path said = Files.createTempFile(folder.getParent(), what, ".txt");
        List<String> line = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                FilesProcess.class.getName(),
                what,
                kafka,
                folder.toString());
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        return new FilesChild(process, said);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Waits until it ends by itself; gives the seconds that it printed. */
    double seconds() throws InterruptedException {
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new AssertionError(said());
        }
        return said().lines()
                .filter(line -> line.startsWith("took "))
                .mapToDouble(line -> Double.parseDouble(line.substring(5)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(said()));
    }

    /** Asks how it is; the answer comes with {@link #said}. */
    void ask() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        }
    }
}
