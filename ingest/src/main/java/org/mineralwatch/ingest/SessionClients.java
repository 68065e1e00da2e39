package org.mineralwatch.ingest;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.news.Lane;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.Pulses;
import org.mineralwatch.service.WholeTopic;

/**
 * The Kafka clients of one session: made together, closed together, and quickly, since all that matters was committed before.
 *
 * @param producer transactional and initialised: a former life's open transaction is closed by then
 * @param consumer a static member of the group that shares the feeds
 * @param admin knows where partitions really end
 */
record SessionClients(Producer<String, byte[]> producer, Consumer<String, byte[]> consumer, Admin admin)
        implements AutoCloseable {
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);
    private static final String SESSION_TIMEOUT = "session.timeout.ms";

    /** After so long without a sign of life an instance's feeds go to the others, unless the operator says otherwise. */
    private static final int SESSION_MILLIS = 10_000;

    /** By then they can read what it left open. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMillis(SESSION_MILLIS);

    static SessionClients connect(KafkaConnection kafka, Lane lane, String instanceId) {
        Producer<String, byte[]> producer = kafka.producer(lane.group("ingest-" + instanceId), LONGEST_TRANSACTION);
        try {
            producer.initTransactions();
            return new SessionClients(producer, kafka.consumer(settings(kafka, lane, instanceId)), kafka.admin());
        } catch (RuntimeException e) {
            producer.close(CLOSE_LIMIT);
            throw e;
        }
    }

    private static Map<String, Object> settings(KafkaConnection kafka, Lane lane, String instanceId) {
        return Map.of(
                "group.id",
                lane.group("ingest"),
                "group.instance.id",
                "ingest-" + instanceId,
                SESSION_TIMEOUT,
                kafka.properties().getOrDefault(SESSION_TIMEOUT, SESSION_MILLIS),
                // a member that comes or goes moves its own share only; the others go on polling
                "partition.assignment.strategy",
                CooperativeStickyAssignor.class.getName());
    }

    /** Where partitions end with the records of open transactions, which {@code endOffsets} of our consumer leaves out. */
    Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return WholeTopic.ends(admin, partitions);
    }

    /** Whether the group does not answer the consumer's signs of life; with nothing to commit only this tells of it. */
    boolean unheard(Pulses heartbeats) {
        return heartbeats.stopped(consumer.metrics().values()).isPresent();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSE_LIMIT));
        producer.close(CLOSE_LIMIT);
        admin.close(CLOSE_LIMIT);
    }
}
