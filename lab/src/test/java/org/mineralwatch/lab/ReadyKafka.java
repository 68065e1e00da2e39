package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.mineralwatch.app.kafka.EmbeddedKafka;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.news.Lane;

/** An embedded Kafka in this process, with the topics of the live lane and the project's rules in force: rooms may start. */
final class ReadyKafka {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private ReadyKafka() {}

    /** @param folder for its data, and for what is said on the way */
    static EmbeddedKafka start(Path folder) {
        EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"));
        Wiring.ensureTopics(kafka.connection(), Lane.LIVE);
        try (Command publish = Command.launch(
                folder, "rules", "publish", "--kafka", kafka.connection().bootstrap())) {
            assertThat(publish.await(LIMIT)).as(publish.said()).isZero();
        }
        return kafka;
    }
}
