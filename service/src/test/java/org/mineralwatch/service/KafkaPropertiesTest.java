package org.mineralwatch.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaPropertiesTest {
    @TempDir
    Path folder;

    @Test
    void a_file_is_read_as_kafkas_own_tools_read_it() throws IOException {
        assertThat(read("# ours\nsecurity.protocol = SASL_SSL\nsasl.jaas.config=a \\\n  b=\"c\";\n"))
                .isEqualTo(Map.of("security.protocol", "SASL_SSL", "sasl.jaas.config", "a b=\"c\";"));
    }

    @Test
    void every_name_that_no_client_knows_is_told_with_its_line_and_the_nearest_and_no_value_is() {
        assertThatThrownBy(() -> read("security.protocol=SSL\nssl.keystore.pasword=hidden\n\nmy.secret: hidden\n"))
                .isInstanceOf(WrongSettings.class)
                .message()
                .contains(
                        "client.properties line 2: Kafka's clients have no property 'ssl.keystore.pasword'; did you mean"
                                + " 'ssl.keystore.password'?")
                .contains("client.properties line 4: Kafka's clients have no property 'my.secret'; remove it")
                .doesNotContain("hidden");
    }

    @Test
    void a_file_that_is_not_there_or_no_file_is_told() {
        assertThatThrownBy(() -> KafkaProperties.read(folder.resolve("none")))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("there is no file " + folder.resolve("none"));
        assertThatThrownBy(() -> KafkaProperties.read(folder))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining(folder + " cannot be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "session.timeout.ms",
                "linger.ms",
                "retries",
                "commit.interval.ms",
                "main.consumer.max.poll.records",
                "producer.ssl.key.password",
                "config.providers",
                "config.providers.file.class",
            })
    void what_consumers_producers_admins_and_streams_know_is_known(String name) {
        assertThat(KafkaProperties.doubt(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sasl.jaas.config",
                "ssl.keystore.password",
                "ssl.key.password",
                "ssl.truststore.password",
                "ssl.keystore.key",
                "consumer.sasl.jaas.config",
                "config.providers.vault.param.token",
                "unheard.of",
            })
    void passwords_and_what_nobody_knows_are_secrets(String name) {
        assertThat(KafkaProperties.secret(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"security.protocol", "ssl.truststore.location", "session.timeout.ms"})
    void other_values_may_be_seen(String name) {
        assertThat(KafkaProperties.secret(name)).isFalse();
    }

    private Map<String, String> read(String text) throws IOException {
        return KafkaProperties.read(Files.writeString(folder.resolve("client.properties"), text));
    }
}
