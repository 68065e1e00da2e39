package org.mineralwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.KafkaProperties;
import org.slf4j.LoggerFactory;

/** Secrets for Kafka come from a file that others cannot read, and stand in no log, however much is logged. */
class KafkaSecretsTest {
    private static final String SECRET = "opensesame";
    private static final String JAAS =
            "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"desk\"" + " password=\""
                    + SECRET + "\";";

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger kafka = (Logger) LoggerFactory.getLogger("org.apache.kafka");
    private final Level usual = kafka.getLevel();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    Path folder;

    @RegisterExtension
    final CaughtOutput caught = new CaughtOutput();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        root.detachAppender(log);
        kafka.setLevel(usual);
    }

    @Test
    void no_secret_stands_in_what_kafkas_clients_log_of_themselves() throws IOException {
        kafka.setLevel(Level.TRACE);
        KafkaConnection connection = new KafkaConnection("127.0.0.1:1", KafkaProperties.read(file()));
        connection.consumer(Map.of("group.id", "test")).close();
        connection.producer("test").close();
        connection.admin().close();
        Map<String, Object> streams = connection.properties();
        streams.put("application.id", "test");
        new StreamsConfig(streams).getMainConsumerConfigs("test", "test", 0);
        assertThat(said())
                .contains("ConsumerConfig values", "ProducerConfig values", "AdminClientConfig values")
                .contains("StreamsConfig values", "sasl.jaas.config = [hidden]", "ssl.key.password = [hidden]")
                .doesNotContain(SECRET);
    }

    @Test
    void a_file_that_others_can_read_is_warned_of_and_one_that_they_cannot_is_not() throws IOException {
        KafkaProperties.read(file());
        assertThat(said()).doesNotContain("every user");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        KafkaProperties.read(folder.resolve("client.properties"));
        assertThat(said())
                .contains("can be read by every user of this machine", "chmod o-r")
                .doesNotContain(SECRET);
    }

    @Test
    void mistakes_in_properties_are_wrong_use_and_told_without_their_values() throws IOException {
        Path file = Files.writeString(folder.resolve("client.properties"), "ssl.key.pasword=" + SECRET + "\n");
        assertThat(caught.run("feeds", "status", "--kafka-config", file.toString()))
                .isEqualTo(2);
        assertThat(caught.errors())
                .contains("client.properties line 1", "did you mean 'ssl.key.password'?")
                .doesNotContain(SECRET, "Exception");
        assertThat(caught.run("feeds", "status", "--kafka-property", "sesion.timeout.ms=1"))
                .isEqualTo(2);
        assertThat(caught.errors()).contains("did you mean 'session.timeout.ms'?");
        assertThat(caught.run(
                        "run", "--kafka-config", file().toString(), "--http", "127.0.0.1:0", "--config", "../config"))
                .isEqualTo(2);
        assertThat(caught.errors()).contains("none is named: give --kafka HOST:PORT, or bootstrap.servers");
    }

    private Path file() throws IOException {
        Path file = Files.writeString(
                folder.resolve("client.properties"),
                "security.protocol=SASL_PLAINTEXT\nsasl.mechanism=PLAIN\nsasl.jaas.config=" + JAAS
                        + "\nssl.key.password=" + SECRET + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private String said() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
    }
}
