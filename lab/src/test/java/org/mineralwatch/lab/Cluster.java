package org.mineralwatch.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.service.KafkaConnection;

/** Looks into a Kafka cluster from outside, as a checker does. */
final class Cluster {
    private final KafkaConnection kafka;

    Cluster(String bootstrap) {
        this(new KafkaConnection(bootstrap, Map.of("default.api.timeout.ms", "30000", "request.timeout.ms", "10000")));
    }

    Cluster(KafkaConnection kafka) {
        this.kafka = kafka;
    }

    KafkaConnection connection() {
        return kafka;
    }

    /** All records of the topics that match. */
    List<ConsumerRecord<String, byte[]>> read(Pattern topics, boolean committedOnly) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        Map<String, Object> isolation = Map.of(
                "isolation.level", committedOnly ? "read_committed" : "read_uncommitted", "max.poll.records", 5_000);
        try (Consumer<String, byte[]> consumer = kafka.consumer(isolation)) {
            Set<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(info -> topics.matcher(info.topic()).matches())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .collect(Collectors.toSet());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    /** Records that a transaction wrote which was aborted later, on all topics that match. */
    int aborted(Pattern topics) {
        return read(topics, false).size() - read(topics, true).size();
    }

    /** Whether some transaction is in a state at this moment. */
    static boolean transactionIn(Admin admin, TransactionState state) {
        try {
            return !admin.listTransactions(new ListTransactionsOptions().filterStates(List.of(state)))
                    .all()
                    .get()
                    .isEmpty();
        } catch (java.util.concurrent.ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
