package org.mineralwatch.sink.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertLineTest {
    private static final String PLACE = "\"topic\":\"mineralwatch.alerts.security\",\"partition\":0,\"offset\":7}\n";

    @Test
    void a_line_has_the_record_byte_for_byte_and_then_its_place() {
        String value = "{\"id\":\"ü\",\"n\":1.10,\"firstPublished\":\"2026-09-01T23:59:59Z\",\"x\":{\"topic\":[1]}}";
        AlertLine line = line(value).orElseThrow();
        assertThat(line.day()).isEqualTo("2026-09-01");
        assertThat(text(line)).isEqualTo(value.substring(0, value.length() - 1) + "," + PLACE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|{",
                "{ }|{",
                "{\"topic\":\"other\",\"id\":\"a\"}|{\"id\":\"a\",",
                "{\"offset\":1}|{",
                "' {\"id\":\"a\"} '|{\"id\":\"a\",",
                "'{\"id\":\n\"a\"}'|{\"id\":\"a\",",
            })
    void whatever_the_record_has_the_line_is_one_line_and_says_its_place_once(String value, String expected) {
        assertThat(text(line(value).orElseThrow())).isEqualTo(expected + PLACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "{", "{\"id\":}", "{\"id\":\"a\"}}", "{\"id\":\"a\"} {}", "{\"a\":tru}"})
    void what_is_no_json_object_to_its_end_has_no_line(String value) {
        assertThat(line(value)).isEmpty();
    }

    @Test
    void an_alert_without_a_publication_time_is_undated_and_one_with_a_wrong_time_no_alert() {
        assertThat(line("{\"firstPublished\":null}").orElseThrow().day()).isEqualTo("undated");
        assertThat(line("{\"id\":1}").orElseThrow().day()).isEqualTo("undated");
        assertThat(line("{\"firstPublished\":\"soon\"}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-01T10:00:00Z,2026-09-01",
        "2024-02-29T10:00:00.123Z,2024-02-29",
        "2026-09-01T23:30:00-02:00,2026-09-02",
        "2026-02-30T10:00:00Z,",
        "2026-13-01T10:00:00Z,",
        "2026-09-01T25:00:00Z,",
    })
    void the_day_is_that_of_the_time_in_utc_and_a_time_that_cannot_be_makes_no_alert(String time, String day) {
        assertThat(line("{\"firstPublished\":\"" + time + "\"}").map(AlertLine::day))
                .isEqualTo(Optional.ofNullable(day));
    }

    @Test
    void the_place_of_a_line_is_read_from_its_end() {
        byte[] bytes = line("{\"id\":\"a\"}").orElseThrow().bytes();
        String whole = new String(bytes, 0, bytes.length - 1, StandardCharsets.UTF_8);
        assertThat(LinePlace.of(whole.getBytes(StandardCharsets.UTF_8)))
                .contains(new LinePlace(new TopicPartition("mineralwatch.alerts.security", 0), 7));
        assertThat(LinePlace.of(whole.substring(0, whole.length() - 1).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static Optional<AlertLine> line(String value) {
        return AlertLine.of(new ConsumerRecord<>(
                "mineralwatch.alerts.security", 0, 7, "key", value.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(AlertLine line) {
        return new String(line.bytes(), StandardCharsets.UTF_8);
    }
}
