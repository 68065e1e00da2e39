package org.mineralwatch.app.wiring;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;

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
        TopicPartition partition = new TopicPartition(lane.topic(Topics.RULES), 0);
        RuleSet last = null;
        try (Consumer<String, byte[]> consumer = kafka.consumer(Map.of())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    last = Topics.RULES.value().deserializer().deserialize(record.topic(), record.value());
                }
            }
        }
        return Optional.ofNullable(last);
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
