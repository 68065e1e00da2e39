package org.mineralwatch.lab.observe;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.mineralwatch.news.Json;

/** The real Prometheus, as Debian packages it, with the rules of {@code observability/}. */
public final class Prometheus implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/prometheus");
    private static final String SETTINGS = """
            global: {scrape_interval: 1s, evaluation_interval: 1s}
            rule_files: ["%s"]
            scrape_configs:
              - job_name: mineralwatch
                static_configs: [{targets: ["127.0.0.1:%d"]}]
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private Prometheus(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it, where it is installed.
     *
     * @param folder for what it keeps
     * @param target port of this machine that it scrapes each second
     * @param port where it listens
     */
    public static Optional<Prometheus> scraping(Path folder, int target, int port) throws IOException {
        if (!Files.isExecutable(PROGRAM)) {
            System.out.println("Debian's prometheus is not installed: no query is asked of a real one");
            return Optional.empty();
        }
        Path settings = Files.createDirectories(folder).resolve("prometheus.yml");
        Files.writeString(settings, SETTINGS.formatted(Queries.FOLDER.resolve("alerts.yml"), target));
        Process process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "--config.file=" + settings,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        return Optional.of(new Prometheus(process, port));
    }

    /** How many series answer a query. */
    public int answers(String query) {
        return ask("query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .at("/data/result")
                .size();
    }

    /** The health of each rule that it has. */
    public List<String> rules() {
        return ask("rules").at("/data/groups").findValues("rules").stream()
                .flatMap(rules -> StreamSupport.stream(rules.spliterator(), false))
                .map(rule -> rule.get("health").asText())
                .toList();
    }

    private JsonNode ask(String what) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + what))
                .build();
        try {
            JsonNode answer = Json.MAPPER.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
            if (!answer.path("status").asText().equals("success")) {
                throw new AssertionError(what + ": " + answer);
            }
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("Prometheus does not answer: " + what, e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
