package org.mineralwatch.app.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.StoryArticle;
import org.mineralwatch.sink.read.AlertFilter;

class AlertPrinterTest {
    @Test
    void an_alert_is_one_line_for_people() {
        assertThat(AlertPrinter.line(alert("Pact signed")))
                .isEqualTo("2026-09-01  rare-earth  medium  raised     Pact signed  (A Daily)  https://a.example/1");
    }

    @Test
    void a_headline_cannot_move_the_cursor() {
        assertThat(AlertPrinter.line(alert("Pact\u001b[2J\nsigned"))).contains("Pact [2J signed");
    }

    @Test
    void on_a_terminal_severity_and_headline_stand_out() {
        assertThat(AlertPrinter.line(alert("Pact signed"), true))
                .contains("\u001b[33mmedium  \u001b[0m", "\u001b[1mPact signed\u001b[0m");
    }

    @Test
    void only_what_is_wanted_is_printed_and_what_is_no_alert_stops_nothing() {
        assertThat(printed(AlertFilter.ALL)).hasSize(1);
        assertThat(printed(AlertFilter.of(Set.of(), Alert.Severity.HIGH))).isEmpty();
    }

    private static List<String> printed(AlertFilter filter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AlertPrinter printer = new AlertPrinter(new PrintStream(out), AlertPrinter.Form.JSON, filter);
        for (String foreign : List.of("no alert", "null", "{\"id\":\"zz\",\"version\":1,\"status\":\"raised\"}")) {
            printer.accept(new ConsumerRecord<>("t", 0, 0, "k", foreign.getBytes(StandardCharsets.UTF_8)));
        }
        printer.accept(new ConsumerRecord<>(
                "t", 0, 1, "k", Json.line(alert("Pact signed")).getBytes(StandardCharsets.UTF_8)));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static Alert alert(String headline) {
        Instant time = Instant.parse("2026-09-01T06:00:00Z");
        return new Alert(
                "id",
                1,
                Alert.Status.RAISED,
                "rare-earth",
                Alert.Severity.MEDIUM,
                headline,
                List.of("MN"),
                List.of("lithium", "rare-earths"),
                List.of(new StoryArticle("a", "https://a.example/1", "A Daily", headline, time, "a")),
                1,
                1,
                1,
                null,
                1500,
                "v",
                time,
                time,
                null,
                null,
                null);
    }
}
