package org.mineralwatch.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralwatch.news.JsonSerde;

class StateSerdeTest {
    private static final String CHANGELOG = "a-changelog";

    record Kept(String id, int version) {}

    private final StateSerde<Kept> serde = new StateSerde<>(Kept.class);

    @Test
    void what_is_kept_is_read_again() {
        Kept kept = new Kept("a", 7);
        assertThat(serde.deserializer()
                        .deserialize(CHANGELOG, serde.serializer().serialize(CHANGELOG, kept)))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "[1,2", "{\"id\":\"a\",\"version\":\"x\"}", "null", "\u0000\u0001"})
    void what_is_no_entry_is_as_if_it_were_not_there_though_elsewhere_it_is_an_error(String foreign) {
        byte[] bytes = foreign.getBytes(StandardCharsets.UTF_8);
        assertThat(serde.deserializer().deserialize(CHANGELOG, bytes)).isNull();
        if (!foreign.equals("null")) {
            assertThatThrownBy(() -> new JsonSerde<>(Kept.class).deserializer().deserialize(CHANGELOG, bytes))
                    .isInstanceOf(SerializationException.class);
        }
    }

    @Test
    void each_that_is_passed_over_is_counted() {
        Metrics metrics = new Metrics();
        StateSerde.register(metrics);
        double before = passedOver(metrics);
        serde.deserializer().deserialize(CHANGELOG, new byte[] {1});
        StateSerde.passOver(CHANGELOG, "nothing that was kept");
        assertThat(passedOver(metrics)).isEqualTo(before + 2);
    }

    private static double passedOver(Metrics metrics) {
        return metrics.scrape()
                .lines()
                .filter(line -> line.startsWith("mineralwatch_state_passed_over_total "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                .sum();
    }
}
