package org.mineralwatch.app.wiring;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.WholeTopic;

/** The rule set that a lane judges by, as its topic {@code rules} has it. */
public final class RulesTopic {
    private final KafkaConnection kafka;
    private final Lane lane;

    public RulesTopic(KafkaConnection kafka, Lane lane) {
        this.kafka = kafka;
        this.lane = lane;
    }

    /** The rule set in force, if any was published. */
    public Optional<RuleSet> current() {
        AtomicReference<RuleSet> last = new AtomicReference<>();
        WholeTopic.read(
                kafka,
                lane.topic(Topics.RULES),
                record -> last.set(Topics.RULES.value().deserializer().deserialize(record.topic(), record.value())));
        return Optional.ofNullable(last.get());
    }

    /**
     * Makes a rule set the one in force, unless it is already.
     *
     * @return whether it was published
     */
    public boolean publish(RuleSet rules) {
        if (current().map(RuleSet::version).filter(rules.version()::equals).isPresent()) {
            return false;
        }
        byte[] value = Topics.RULES.value().serializer().serialize(Topics.RULES.name(), rules);
        try (Producer<String, byte[]> producer = kafka.producer(lane.group("rules"))) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(lane.topic(Topics.RULES), rules.name(), value));
            producer.commitTransaction();
        }
        return true;
    }
}
