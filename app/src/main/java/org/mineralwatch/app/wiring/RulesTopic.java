package org.mineralwatch.app.wiring;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.Publication;
import org.mineralwatch.service.StartFailure;
import org.mineralwatch.service.WholeTopic;

/** The rule set that a lane judges by, as its topic {@code rules} has it. */
public final class RulesTopic {
    private final KafkaConnection kafka;
    private final Lane lane;

    public RulesTopic(KafkaConnection kafka, Lane lane) {
        this.kafka = kafka;
        this.lane = lane;
    }

    /**
     * The rule set in force, if any was published.
     *
     * @throws StartFailure when it cannot be read, as a later version of the program may write it
     */
    public Optional<RuleSet> current() {
        try {
            return newest().map(RulesTopic::read);
        } catch (SerializationException e) {
            throw new StartFailure("the rule set on " + lane.topic(Topics.RULES) + " cannot be read (" + e.getMessage()
                    + "): was it written by a later version?");
        }
    }

    /** The subjects of the rule set in force; none when there is none, or when another version of the program wrote it. */
    public List<String> subjects() {
        try {
            return newest().map(RulesTopic::read).map(RuleSet::subjects).orElse(List.of());
        } catch (SerializationException e) {
            return List.of();
        }
    }

    /** A rule set that was published before, if the topic still has it. */
    public Optional<RuleSet> find(String version) {
        AtomicReference<byte[]> found = new AtomicReference<>();
        WholeTopic.read(kafka, lane.topic(Topics.RULES), record -> {
            if (isOf(version, record.value())) {
                found.set(record.value());
            }
        });
        return Optional.ofNullable(found.get()).map(RulesTopic::read);
    }

    private Optional<byte[]> newest() {
        AtomicReference<byte[]> last = new AtomicReference<>();
        WholeTopic.read(kafka, lane.topic(Topics.RULES), record -> last.set(record.value()));
        return Optional.ofNullable(last.get());
    }

    private static RuleSet read(byte[] value) {
        return Topics.RULES.value().deserializer().deserialize(Topics.RULES.name(), value);
    }

    /**
     * Makes a rule set the one in force, unless it is already.
     *
     * @return whether it was published
     */
    public boolean publish(RuleSet rules) {
        InForce wish = new InForce(rules);
        return !wish.holds(new Publication(kafka, lane.group("rules")).fulfil(wish));
    }

    /** That a rule set is the newest. */
    private final class InForce implements Publication.Wish<Optional<byte[]>> {
        private final RuleSet rules;

        InForce(RuleSet rules) {
            this.rules = rules;
        }

        @Override
        public Optional<byte[]> standing() {
            return newest();
        }

        @Override
        public boolean holds(Optional<byte[]> standing) {
            return standing.filter(value -> isOf(rules.version(), value)).isPresent();
        }

        @Override
        public void write(Optional<byte[]> standing, Producer<String, byte[]> producer) {
            byte[] value = Topics.RULES.value().serializer().serialize(Topics.RULES.name(), rules);
            producer.send(new ProducerRecord<>(lane.topic(Topics.RULES), rules.name(), value));
        }
    }

    private static boolean isOf(String version, byte[] value) {
        try {
            return value != null && version.equals(read(value).version());
        } catch (SerializationException e) {
            return false; // another version of the program wrote it: not ours
        }
    }
}
