package org.mineralwatch.app.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.StoryArticle;

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

    private static Alert alert(String headline) {
        Instant time = Instant.parse("2026-09-01T06:00:00Z");
        return new Alert(
                "id",
                1,
                Alert.Status.RAISED,
                "rare-earth",
                Alert.Severity.MEDIUM,
                headline,
                null,
                null,
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
