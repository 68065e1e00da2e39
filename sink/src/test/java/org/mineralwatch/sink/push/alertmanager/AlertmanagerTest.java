package org.mineralwatch.sink.push.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mineralwatch.sink.push.Alerts.alert;
import static org.mineralwatch.sink.push.Alerts.raised;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.Alert.Severity;
import org.mineralwatch.news.Alert.Status;
import org.mineralwatch.news.Json;
import org.mineralwatch.service.settings.Mistakes;
import org.mineralwatch.sink.push.Alerts;
import org.mineralwatch.sink.push.Push;
import org.mineralwatch.sink.push.ScriptedEndpoint;
import org.mineralwatch.sink.push.deliver.Deliverer;
import org.mineralwatch.sink.push.deliver.Given;
import org.mineralwatch.sink.push.deliver.Outcome;

class AlertmanagerTest {
    private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");
    private static final String MEDIUM_STANDS = """
            [{"labels":{"alertname":"MineralwatchAlert","alert_id":"a","severity":"medium","subject":"security"},
              "annotations":{"summary":"old"},"startsAt":"2026-09-01T10:15:30.000Z","endsAt":"2026-09-02T10:15:30.000Z",
              "updatedAt":"2026-09-01T10:15:31.000Z","fingerprint":"f","receivers":[{"name":"r"}],
              "status":{"state":"active","inhibitedBy":[],"silencedBy":[]}}]
            """;

    private final ScriptedEndpoint endpoint = new ScriptedEndpoint();

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void a_raised_alert_stands_for_a_day_under_labels_that_never_change() throws Exception {
        assertThat(deliver(Alerts.push(raised("a")))).isEqualTo(new Outcome.Delivered());
        assertThat(posted()).isEqualTo(Json.MAPPER.readTree("""
                [{"labels":{"alertname":"MineralwatchAlert","alert_id":"a","severity":"medium","subject":"security"},
                  "annotations":{"summary":"Headline of a","description":"A pact was signed.","status":"raised","version":"1",
                    "countries":"KR, MN","minerals":"neodymium","origins":"1","outlets":"1"},
                  "startsAt":"2026-09-01T10:15:30Z","endsAt":"2026-09-02T12:00:00Z",
                  "generatorURL":"https://outlet.example/a"}]
                """));
        assertThat(endpoint.requests()).hasSize(1).allSatisfy(request -> {
            assertThat(request.path()).isEqualTo("/prefix/api/v2/alerts");
            assertThat(request.headers()).containsEntry("Content-type", "application/json");
        });
    }

    @Test
    void an_update_of_the_same_severity_goes_to_the_alert_that_stands() throws Exception {
        endpoint.answers(200, MEDIUM_STANDS);
        deliver(Alerts.push(alert("a", 2, Status.UPDATED, Severity.MEDIUM)));
        assertThat(endpoint.requests().get(0).path()).isEqualTo("/prefix/api/v2/alerts?filter=alert_id%3D%22a%22");
        assertThat(posted()).hasSize(1);
        assertThat(posted().at("/0/annotations/status").asText()).isEqualTo("updated");
    }

    @Test
    void another_severity_resolves_what_stands_under_the_old_one() throws Exception {
        endpoint.answers(200, MEDIUM_STANDS);
        deliver(Alerts.push(alert("a", 2, Status.UPDATED, Severity.HIGH)));
        assertThat(posted()).hasSize(2);
        assertThat(posted().at("/0/labels/severity").asText()).isEqualTo("medium");
        assertThat(posted().at("/0/startsAt").asText()).isEqualTo("2026-09-01T10:15:30Z");
        assertThat(posted().at("/0/endsAt").asText()).isEqualTo(NOW.toString());
        assertThat(posted().at("/1/labels/severity").asText()).isEqualTo("high");
        assertThat(posted().at("/1/endsAt").asText()).isEqualTo("2026-09-02T12:00:00Z");
    }

    @Test
    void the_end_of_an_alert_resolves_whatever_stands_of_it() throws Exception {
        endpoint.answers(200, MEDIUM_STANDS);
        deliver(Alerts.push(alert("a", 3, Status.MERGED, Severity.LOW)));
        assertThat(posted()).hasSize(1);
        assertThat(posted().at("/0/labels/severity").asText()).isEqualTo("medium");
        assertThat(posted().at("/0/endsAt").asText()).isEqualTo(NOW.toString());
        assertThat(posted().at("/0/annotations/into").asText()).isEqualTo("other");
    }

    @Test
    void the_end_of_an_alert_that_does_not_stand_there_is_no_business_of_its() throws Exception {
        endpoint.answers(200, "[]");
        assertThat(deliver(Alerts.push(alert("a", 3, Status.WITHDRAWN, Severity.LOW))))
                .isEqualTo(new Outcome.Delivered());
        assertThat(endpoint.requests()).hasSize(1);
    }

    @Test
    void a_source_that_is_no_address_is_left_out() throws Exception {
        for (String url : new String[] {null, "", "no address", "page.html", "mailto:a@b.example"}) {
            deliver(Alerts.push(alert("a", 1, Status.RAISED, Severity.LOW, url)));
            assertThat(posted().at("/0").has("generatorURL")).isFalse();
        }
    }

    @Test
    void a_notice_is_an_alert_of_its_own() throws Exception {
        deliver(Alerts.notice(raised("a"), raised("b"), raised("c")));
        assertThat(posted().at("/0/labels/alertname").asText()).isEqualTo("MineralwatchWithheld");
        assertThat(posted().at("/0/labels/severity").asText()).isEqualTo("medium");
        assertThat(posted().at("/0/annotations/summary").asText()).startsWith("2 events of security were not pushed");
        assertThat(posted().at("/0/annotations/description").asText()).contains("Headline of b (b)", "Headline of c");
    }

    @Test
    void whoever_does_not_say_what_stands_is_asked_again() throws Exception {
        endpoint.answers(400, "no").answers(200, "<html>").answers(503, "");
        for (String cause : List.of("HTTP 400 (no)", "is the address that of an Alertmanager?", "HTTP 503")) {
            assertThat(deliver(Alerts.push(alert("a", 2, Status.UPDATED, Severity.LOW))))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.cause()).endsWith(cause));
        }
        assertThat(endpoint.requests()).extracting("method").containsOnly("GET");
    }

    @Test
    void an_alert_that_it_will_never_take_is_refused() throws Exception {
        endpoint.answers(422, "{\"code\":601}");
        assertThat(deliver(Alerts.push(raised("a")))).isEqualTo(new Outcome.Refused("HTTP 422 ({\"code\":601})"));
    }

    private JsonNode posted() throws IOException {
        List<ScriptedEndpoint.Request> requests = endpoint.requests();
        return Json.MAPPER.readTree(requests.get(requests.size() - 1).body());
    }

    private Outcome deliver(Push push) throws InterruptedException {
        Mistakes mistakes = new Mistakes("test");
        Map<String, Object> settings = Map.of("alertmanager", endpoint.address() + "/prefix/");
        Deliverer alertmanager = new AlertmanagerKind(Clock.fixed(NOW, ZoneOffset.UTC))
                .deliverer(new Given("pager", settings, Path.of("."), mistakes));
        assertThat(mistakes.told()).isEmpty();
        return alertmanager.deliver(push);
    }
}
