package org.mineralwatch.sink.push.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mineralwatch.sink.push.Alerts.raised;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Json;
import org.mineralwatch.service.settings.Mistakes;
import org.mineralwatch.sink.push.Alerts;
import org.mineralwatch.sink.push.Push;
import org.mineralwatch.sink.push.ScriptedEndpoint;
import org.mineralwatch.sink.push.deliver.Deliverer;
import org.mineralwatch.sink.push.deliver.Given;
import org.mineralwatch.sink.push.deliver.Outcome;

class WebhookTest {
    private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");
    private static final String KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @TempDir
    Path folder;

    private final ScriptedEndpoint endpoint = new ScriptedEndpoint();
    private final Map<String, Object> settings = new HashMap<>();

    @BeforeEach
    void key() throws IOException {
        Files.writeString(folder.resolve("key"), KEY + "\n");
        settings.put("webhook", endpoint.address() + "/hook?token=hidden");
        settings.put("secret-file", "key");
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void an_event_arrives_as_a_signed_cloud_event() throws Exception {
        Alert alert = raised("a");
        assertThat(deliver(Alerts.push(alert))).isEqualTo(new Outcome.Delivered());
        ScriptedEndpoint.Request request = endpoint.requests().get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/hook?token=hidden");
        assertThat(request.headers())
                .containsEntry("Content-type", "application/cloudevents+json")
                .containsEntry("webhook-id", "a-1")
                .containsEntry("webhook-timestamp", Long.toString(NOW.getEpochSecond()))
                .containsEntry(
                        "webhook-signature",
                        Signature.with(List.of(KEY))
                                .of("a-1", NOW.getEpochSecond(), request.body().getBytes(StandardCharsets.UTF_8)));
        JsonNode event = Json.MAPPER.readTree(request.body());
        assertThat(event.get("specversion").asText()).isEqualTo("1.0");
        assertThat(event.get("id").asText()).isEqualTo("a-1");
        assertThat(event.get("type").asText()).isEqualTo("org.mineralwatch.alert.raised");
        assertThat(event.get("source").asText()).isEqualTo("/mineralwatch/alerts/security");
        assertThat(event.get("subject").asText()).isEqualTo("a");
        assertThat(event.get("time").asText()).isEqualTo(Alerts.TIME.toString());
        assertThat(event.get("datacontenttype").asText()).isEqualTo("application/json");
        assertThat(Json.MAPPER.treeToValue(event.get("data"), Alert.class)).isEqualTo(alert);
    }

    @Test
    void a_notice_names_what_was_withheld() throws Exception {
        deliver(Alerts.notice(raised("a"), raised("b"), raised("c")));
        JsonNode event = Json.MAPPER.readTree(endpoint.requests().get(0).body());
        assertThat(event.get("type").asText()).isEqualTo("org.mineralwatch.push.withheld");
        assertThat(event.at("/data/withheld").asInt()).isEqualTo(2);
        assertThat(event.at("/data/hour").asText()).isEqualTo("2026-09-01T10:00:00Z");
        assertThat(event.at("/data/first/0/id").asText()).isEqualTo("b");
        assertThat(event.at("/data/first/1/headline").asText()).isEqualTo("Headline of c");
    }

    @Test
    void every_attempt_has_the_same_id_and_body() throws Exception {
        endpoint.answers(503, "");
        Push push = Alerts.push(raised("a"));
        deliver(push);
        deliver(push);
        assertThat(endpoint.requests()).hasSize(2);
        assertThat(endpoint.requests().get(1)).isEqualTo(endpoint.requests().get(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 415, 422})
    void what_blames_the_event_refuses_it(int status) throws Exception {
        endpoint.answers(status, "no\n such   field");
        assertThat(deliver(Alerts.push(raised("a"))))
                .isEqualTo(new Outcome.Refused("HTTP " + status + " (no such field)"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 405, 408, 410, 429, 500, 502, 503})
    void what_blames_the_endpoint_is_tried_again(int status) throws Exception {
        endpoint.answers(status, "");
        assertThat(deliver(Alerts.push(raised("a")))).isEqualTo(new Outcome.Failed("HTTP " + status));
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        endpoint.answers(307, "", "Location", endpoint.address() + "/elsewhere");
        assertThat(deliver(Alerts.push(raised("a"))))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.cause()).contains("307", "not followed"));
        assertThat(endpoint.requests()).hasSize(1);
    }

    @Test
    void how_long_it_wishes_to_be_left_alone_is_heard_in_seconds_and_as_a_date() throws Exception {
        endpoint.answers(429, "", "Retry-After", "90").answers(503, "", "Retry-After", "Tue, 1 Sep 2026 12:02:00 GMT");
        endpoint.answers(503, "", "Retry-After", "soon");
        assertThat(pause()).contains(Duration.ofSeconds(90));
        assertThat(pause()).contains(Duration.ofMinutes(2));
        assertThat(pause()).isEmpty();
    }

    @Test
    void an_endless_answer_is_cut_off() throws Exception {
        endpoint.answers(500, "x".repeat(3_000_000));
        assertThat(deliver(Alerts.push(raised("a"))))
                .isEqualTo(new Outcome.Failed("HTTP 500 (" + "x".repeat(200) + "...)"));
    }

    @Test
    void nobody_at_the_address_is_a_failure() throws Exception {
        endpoint.close();
        assertThat(deliver(Alerts.push(raised("a"))))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.cause()).startsWith("no answer: Connect"));
    }

    @Test
    void an_authorization_goes_with_every_request() throws Exception {
        Files.writeString(folder.resolve("authorization"), "Bearer xyz\n");
        settings.put("authorization-file", "authorization");
        deliver(Alerts.push(raised("a")));
        assertThat(endpoint.requests().get(0).headers()).containsEntry("Authorization", "Bearer xyz");
    }

    @Test
    void where_it_delivers_to_is_told_without_what_may_be_a_secret() {
        assertThat(webhook().place()).isEqualTo(endpoint.address());
    }

    private Optional<Duration> pause() throws InterruptedException {
        return ((Outcome.Failed) deliver(Alerts.push(raised("a")))).pause();
    }

    private Outcome deliver(Push push) throws InterruptedException {
        return webhook().deliver(push);
    }

    private Deliverer webhook() {
        Mistakes mistakes = new Mistakes("test");
        Deliverer webhook = new WebhookKind(Clock.fixed(NOW, ZoneOffset.UTC))
                .deliverer(new Given("desk", settings, folder, mistakes));
        assertThat(mistakes.told()).isEmpty();
        return webhook;
    }
}
