package org.mineralwatch.app.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.KafkaProperties;
import org.mineralwatch.service.WrongSettings;
import picocli.CommandLine.Option;

/** Which Kafka cluster a verb works with, and how it speaks to it. */
final class KafkaOptions {
    static final int DEFAULT_PORT = 9092;
    private static final String BOOTSTRAP = "bootstrap.servers";

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:MINERALWATCH_KAFKA}",
            description = "The Kafka cluster (also MINERALWATCH_KAFKA).")
    private String named;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            defaultValue = "${env:MINERALWATCH_KAFKA_CONFIG}",
            description = {
                "Properties of Kafka's clients, secrets among them, in a file that others cannot read",
                "(also MINERALWATCH_KAFKA_CONFIG)."
            })
    private String file;

    @Option(
            names = "--kafka-property",
            paramLabel = "KEY=VALUE",
            description =
                    "Any property of Kafka's clients, passed through; may be given again. Counts before --kafka-config.")
    private Map<String, String> given = new LinkedHashMap<>();

    private Map<String, String> properties;

    /** What every client is given, by its name: the file's, and over them those of the command line. */
    Map<String, String> properties() {
        if (properties == null) {
            List<String> mistakes = given.keySet().stream()
                    .flatMap(name -> KafkaProperties.doubt(name).stream())
                    .map(doubt -> "--kafka-property: " + doubt)
                    .toList();
            if (!mistakes.isEmpty()) {
                throw new WrongSettings(mistakes);
            }
            Map<String, String> all =
                    new LinkedHashMap<>(configured().map(KafkaProperties::read).orElse(Map.of()));
            all.putAll(given);
            properties = Map.copyOf(all);
        }
        return properties;
    }

    /** The properties of the command line. */
    Map<String, String> given() {
        return given;
    }

    /** Whether the option or the environment says where the cluster is. */
    boolean named() {
        return named != null && !named.isBlank();
    }

    /** The file of properties, if one was named. */
    Optional<Path> configured() {
        return Optional.ofNullable(file).filter(name -> !name.isBlank()).map(Path::of);
    }

    /** Where the cluster is, if it was said: by the option, the environment or the properties. */
    Optional<String> bootstrap() {
        return named() ? Optional.of(named) : Optional.ofNullable(properties().get(BOOTSTRAP));
    }

    boolean outside() {
        return bootstrap().isPresent();
    }

    /** The cluster that was named. */
    KafkaConnection required() {
        String address = bootstrap()
                .orElseThrow(
                        () -> new WrongUse(
                                "say which Kafka cluster: --kafka HOST:PORT, MINERALWATCH_KAFKA, or bootstrap.servers in --kafka-config"));
        return new KafkaConnection(address, properties());
    }

    /** Fails when the cluster that was named does not answer, before anything is begun on it. */
    void awaitAnswer() {
        KafkaConnection connection = required();
        try (Admin admin = connection.admin()) {
            connection.awaitAnswer(admin);
        }
    }

    /** The cluster that was named, else that of a {@code run} on this machine. */
    KafkaConnection orLocal() {
        return outside() ? required() : new KafkaConnection("127.0.0.1:" + DEFAULT_PORT, properties());
    }
}
