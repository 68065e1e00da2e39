package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.mineralwatch.lab.observe.Scrape;

/** The built command as a real process, which can be killed. */
public final class Command implements AutoCloseable {
    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    public static final Path LIB = ROOT.resolve("app/target/lib");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final Path out;
    private final Path err;

    private Command(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts the command; what it prints goes to files in a folder. */
    public static Command start(Path folder, String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx384m",
                "-Dmineralwatch.home=" + ROOT,
                "-cp",
                LIB + "/*",
                "org.mineralwatch.app.Mineralwatch"));
        line.addAll(List.of(arguments));
        return start(folder, line, Map.of());
    }

    /** Starts it by the launcher, as people do, where what the launcher makes of the virtual machine counts. */
    public static Command launch(Path folder, String... arguments) {
        return launch(folder, "", List.of(arguments));
    }

    /** The same with more options for the virtual machine. */
    public static Command launch(Path folder, String javaOptions, List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(ROOT.resolve("mineralwatch").toString()));
        line.addAll(arguments);
        return start(folder, line, Map.of("MINERALWATCH_JAVA_OPTIONS", javaOptions));
    }

    /** Starts any program; what it prints goes to files in a folder. */
    public static Command start(Path folder, List<String> line, Map<String, String> environment) {
        try {
            Path out = Files.createTempFile(Files.createDirectories(folder), "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            return new Command(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replays into a folder below and waits for its end; gives that folder. */
    static Path replay(Path folder, String name, List<String> arguments, Duration limit) {
        Path out = folder.resolve(name);
        List<String> line = new ArrayList<>(List.of("replay", "--out", out.toString()));
        line.addAll(arguments);
        try (Command command = start(folder, line.toArray(String[]::new))) {
            assertThat(command.await(limit)).as(command.said()).isZero();
        }
        return out;
    }

    /** Starts {@code run} with its data in a folder below, and tells of its health at any port. */
    static Command startRun(Path folder, Path config, int kafkaPort, String... more) {
        return startRun(folder, config, kafkaPort, 0, more);
    }

    /** Starts {@code run} with its data in a folder below. */
    static Command startRun(Path folder, Path config, int kafkaPort, int httpPort, String... more) {
        List<String> line = new ArrayList<>(List.of(
                "run",
                "--data",
                folder.resolve("data").toString(),
                "--config",
                config.toString(),
                "--kafka-port",
                Integer.toString(kafkaPort),
                "--http",
                "127.0.0.1:" + httpPort));
        line.addAll(List.of(more));
        return start(folder, line.toArray(String[]::new));
    }

    /** Whether a process on this machine says at its health port that it is ready. */
    public static boolean ready(int httpPort) throws IOException, InterruptedException {
        return get(httpPort, "/health/ready").statusCode() == 200;
    }

    /** What a process on this machine answers at its health port. */
    public static HttpResponse<String> get(int httpPort, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + path))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** What it tells of itself at this moment. */
    public static Scrape scrape(int httpPort) throws IOException, InterruptedException {
        return Scrape.read(get(httpPort, "/metrics").body());
    }

    /** Starts a room by the launcher. */
    static Command launchRoom(Path folder, String room, String bootstrap, Path data, int httpPort, String... more) {
        List<String> line = new ArrayList<>(
                List.of(room, "--kafka", bootstrap, "--data", data.toString(), "--http", "127.0.0.1:" + httpPort));
        line.addAll(List.of(more));
        return launch(folder, line.toArray(String[]::new));
    }

    public int await(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("no end within " + limit + ": " + said());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public boolean alive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** Sends a signal by its name. */
    public void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        await(Duration.ofSeconds(10));
    }

    public String printed() {
        return read(out);
    }

    public String said() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
