package org.mineralwatch.ingest.list;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.mineralwatch.ingest.FeedPartition;
import org.mineralwatch.ingest.FeedRecords;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.Publication;

/** Brings the definitions in the topic {@code feeds} in line with a list; running instances take the changes at once. */
public final class FeedDefinitions {
    private final KafkaConnection kafka;
    private final Lane lane;
    private final Clock clock;
    private final String topic;

    /**
     * @param kafka the cluster
     * @param lane whose feeds are defined
     * @param clock stamps the records
     */
    public FeedDefinitions(KafkaConnection kafka, Lane lane, Clock clock) {
        this.kafka = kafka;
        this.lane = lane;
        this.clock = clock;
        this.topic = lane.topic(Topics.FEEDS);
    }

    /** What a publication changed, in feeds. */
    public record Changes(int added, int changed, int removed, int unchanged) {}

    /**
     * Publishes a list, all of it or nothing: what is new or different is written, what is not listed any more is removed (its
     * memory stays, should it come back), the rest is left alone.
     */
    public Changes publish(List<FeedDefinition> feeds) {
        Map<String, FeedDefinition> wanted = new LinkedHashMap<>();
        feeds.forEach(feed -> wanted.put(feed.address(), feed));
        Map<String, FeedDefinition> standing =
                new Publication(kafka, lane.group("feeds-import")).fulfil(new Listed(wanted));
        return changes(standing, wanted, writes(standing, wanted));
    }

    /** That these feeds stand, and no others. */
    private final class Listed implements Publication.Wish<Map<String, FeedDefinition>> {
        private final Map<String, FeedDefinition> wanted;

        Listed(Map<String, FeedDefinition> wanted) {
            this.wanted = wanted;
        }

        @Override
        public Map<String, FeedDefinition> standing() {
            return FeedDefinitions.this.standing();
        }

        @Override
        public boolean holds(Map<String, FeedDefinition> standing) {
            return standing.equals(wanted);
        }

        @Override
        public void write(Map<String, FeedDefinition> standing, Producer<String, byte[]> producer) {
            int partitions = producer.partitionsFor(topic).size();
            writes(standing, wanted)
                    .forEach((address, feed) -> producer.send(new ProducerRecord<>(
                            topic,
                            FeedPartition.of(address, partitions),
                            clock.millis(),
                            FeedDefinition.keyOf(address),
                            Topics.FEEDS.value().serializer().serialize(topic, feed))));
        }
    }

    /** What must be written: a definition, or null for a feed that goes. */
    static Map<String, FeedDefinition> writes(
            Map<String, FeedDefinition> standing, Map<String, FeedDefinition> wanted) {
        Map<String, FeedDefinition> writes = new LinkedHashMap<>();
        standing.keySet().stream()
                .filter(address -> !wanted.containsKey(address))
                .forEach(address -> writes.put(address, null));
        wanted.values().stream()
                .filter(feed -> !feed.equals(standing.get(feed.address())))
                .forEach(feed -> writes.put(feed.address(), feed));
        return writes;
    }

    static Changes changes(
            Map<String, FeedDefinition> standing,
            Map<String, FeedDefinition> wanted,
            Map<String, FeedDefinition> writes) {
        int removed = (int) writes.values().stream().filter(Objects::isNull).count();
        int added = (int)
                writes.keySet().stream().filter(a -> !standing.containsKey(a)).count();
        return new Changes(added, writes.size() - removed - added, removed, wanted.size() - writes.size() + removed);
    }

    /** All definitions that stand in the topic now, by address, in order. */
    public Map<String, FeedDefinition> standing() {
        return FeedRecords.definitions(kafka, lane).definitions();
    }
}
