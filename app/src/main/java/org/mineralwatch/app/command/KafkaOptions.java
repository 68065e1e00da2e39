package org.mineralwatch.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mineralwatch.service.KafkaConnection;
import picocli.CommandLine.Option;

/** Which Kafka cluster a verb works with. */
final class KafkaOptions {
    static final int DEFAULT_PORT = 9092;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:MINERALWATCH_KAFKA}",
            description = "The Kafka cluster (also MINERALWATCH_KAFKA).")
    String bootstrap;

    @Option(
            names = "--kafka-property",
            paramLabel = "KEY=VALUE",
            description = "Any property of Kafka's clients, passed through; may be given again.")
    Map<String, String> properties = new LinkedHashMap<>();

    boolean outside() {
        return bootstrap != null && !bootstrap.isBlank();
    }

    /** The cluster that was named. */
    KafkaConnection required() {
        if (!outside()) {
            throw new WrongUse("say which Kafka cluster: --kafka HOST:PORT, or set MINERALWATCH_KAFKA");
        }
        return new KafkaConnection(bootstrap, properties);
    }

    /** The cluster that was named, else that of a {@code run} on this machine. */
    KafkaConnection orLocal() {
        return outside() ? required() : new KafkaConnection("127.0.0.1:" + DEFAULT_PORT, properties);
    }
}
