package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.news.Alert.Severity;
import org.mineralwatch.news.Alert.Status;
import org.mineralwatch.news.Json;
import org.mineralwatch.service.Room;

/** The real Alertmanager, as Debian packages it: what it is sent stands there, is routed by severity, and is resolved. */
class AlertmanagerIT {
    private static final Path PROGRAM = Path.of("/usr/bin/prometheus-alertmanager");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ROUTES = """
            route:
              receiver: desk
              group_by: [alert_id, severity]
              group_wait: 0s
              group_interval: 1s
              routes: [{receiver: pager, matchers: [severity="high"]}]
            receivers:
              - name: desk
                webhook_configs: [{url: "%1$s/desk"}]
              - name: pager
                webhook_configs: [{url: "%1$s/pager"}]
            """;

    @TempDir
    Path folder;

    private final int port = Ports.free();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void an_alert_stands_is_routed_by_severity_and_is_resolved() throws Exception {
        Assumptions.assumeTrue(System.getenv("CI") == null, "skipped: not in CI");
        Assumptions.assumeTrue(
                Files.isExecutable(PROGRAM), "skipped: Debian's prometheus-alertmanager is not installed");
        try (PushTarget people = new PushTarget();
                LivePush live = new LivePush(folder.resolve("live"))) {
            Process alertmanager = start(people);
            try {
                follow(live, people);
            } finally {
                alertmanager.destroyForcibly().waitFor();
            }
        }
    }

    private void follow(LivePush live, PushTarget people) {
        live.subject("security");
        List<Room> rooms = live.rooms("one", "pager: {alertmanager: \"http://127.0.0.1:" + port + "\"}");
        live.write(LivePush.alert("a", 1, Status.RAISED, "security", Severity.MEDIUM));
        awaitStanding("a medium raised");
        awaitNotified(people, "/desk", "firing", "medium");

        live.write(LivePush.alert("a", 2, Status.UPDATED, "security", Severity.HIGH));
        awaitStanding("a high updated");
        awaitNotified(people, "/desk", "resolved", "medium");
        awaitNotified(people, "/pager", "firing", "high");

        live.write(
                LivePush.alert("b", 1, Status.RAISED, "security", Severity.LOW),
                LivePush.alert("a", 3, Status.WITHDRAWN, "security", Severity.LOW));
        awaitStanding("b low raised");
        awaitNotified(people, "/pager", "resolved", "high");
        assertThat(live.metrics.scrape())
                .contains("mineralwatch_push_delivered_total{endpoint=\"pager\"} 4.0")
                .contains("mineralwatch_push_failures_total{endpoint=\"pager\"} 0.0");
        rooms.forEach(Room::close);
    }

    private Process start(PushTarget people) throws IOException {
        Path config = Files.writeString(folder.resolve("alertmanager.yml"), ROUTES.formatted(people.address()));
        Process process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "--config.file=" + config,
                        "--storage.path=" + folder.resolve("alertmanager"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--cluster.listen-address=")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("alertmanager.log").toFile())
                .start();
        await("Alertmanager")
                .atMost(SOON)
                .ignoreExceptions()
                .until(() -> get("/-/ready").statusCode() == 200);
        return process;
    }

    private void awaitStanding(String wanted) {
        await(wanted).atMost(SOON).until(() -> standing(), wanted::equals);
    }

    /** The alerts that stand: id, severity, status. */
    private String standing() throws IOException, InterruptedException {
        JsonNode alerts = Json.MAPPER.readTree(get("/api/v2/alerts").body());
        return String.join(
                "; ",
                StreamSupport.stream(alerts.spliterator(), false)
                        .map(alert -> alert.at("/labels/alert_id").asText() + " "
                                + alert.at("/labels/severity").asText() + " "
                                + alert.at("/annotations/status").asText())
                        .toList());
    }

    private static void awaitNotified(PushTarget people, String path, String status, String severity) {
        await(path + " " + status + " " + severity)
                .atMost(SOON)
                .until(() -> people.requests().stream()
                        .anyMatch(request -> request.path().equals(path)
                                && request.json().get("status").asText().equals(status)
                                && request.json()
                                        .at("/alerts/0/labels/severity")
                                        .asText()
                                        .equals(severity)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
