package org.mineralwatch.lab.faults;

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

/** One room in a process on a host of its own, started by the launcher, with a data folder that lasts and a clock that can be set. */
final class RoomProcess implements AutoCloseable {
    private static final int HTTP = 8090;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Program program;
    private final Path data;
    private final Path clock;

    private RoomProcess(Program program, Path data, Path clock) {
        this.program = program;
        this.data = data;
        this.clock = clock;
    }

    /**
     * Prepares one.
     *
     * @param build the folder of the program that it runs
     * @param name of the room's folders
     * @param arguments the verb and its options but those for Kafka, data and health
     */
    static RoomProcess of(Path build, Host host, String name, String bootstrap, Path folder, List<String> arguments) {
        try {
            Path data = Files.createDirectories(folder.resolve(name));
            Path clock = folder.resolve(name + ".clock");
            Clocks.set(clock, Duration.ZERO);
            List<String> line = new ArrayList<>(List.of(launcher(build)));
            line.addAll(arguments);
            line.addAll(
                    List.of("--kafka", bootstrap, "--data", data.toString(), "--http", host.address() + ":" + HTTP));
            Program program = new Program(host, folder.resolve("logs").resolve(name), line, Clocks.environment(clock));
            return new RoomProcess(program, data, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String launcher(Path build) {
        return build.resolve("mineralwatch").toString();
    }

    /** What runs from its next start on. */
    void build(Path next) {
        program.first(launcher(next));
    }

    Program program() {
        return program;
    }

    String name() {
        return program.name();
    }

    Host host() {
        return program.host();
    }

    Path data() {
        return data;
    }

    /** Sets its clock off that of this machine, at once and for its next lives. */
    void clockOff(Duration by) {
        Clocks.set(clock, by);
    }

    boolean ready() {
        return told("/health/ready").startsWith("200 ");
    }

    /** What it answers, after its status, or why it does not. */
    String told(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + host().address() + ":" + HTTP + path))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body().strip();
        } catch (IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
