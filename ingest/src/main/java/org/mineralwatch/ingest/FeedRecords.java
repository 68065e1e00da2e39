package org.mineralwatch.ingest;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.FeedRecord;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.WholeTopic;

/** What the topic {@code feeds} holds now. What was deleted or cannot be read does not stand. */
public final class FeedRecords {
    private static final String ANY = "";

    private final String suffix;
    private final Map<String, FeedRecord> byKey = new TreeMap<>();

    /** @param suffix of the keys that are wanted */
    FeedRecords(String suffix) {
        this.suffix = suffix;
    }

    /** Definitions and states of a lane. */
    public static FeedRecords all(KafkaConnection kafka, Lane lane) {
        return new FeedRecords(ANY).read(kafka, lane);
    }

    /** The definitions of a lane alone, without the cost of reading states. */
    public static FeedRecords definitions(KafkaConnection kafka, Lane lane) {
        return new FeedRecords(FeedDefinition.keyOf("")).read(kafka, lane);
    }

    private FeedRecords read(KafkaConnection kafka, Lane lane) {
        WholeTopic.read(kafka, lane.topic(Topics.FEEDS), this::take);
        return this;
    }

    void take(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null || !record.key().endsWith(suffix)) {
            return;
        }
        byKey.remove(record.key());
        try {
            FeedRecord value = Topics.FEEDS.value().deserializer().deserialize(record.topic(), record.value());
            if (value != null) {
                byKey.put(record.key(), value);
            }
        } catch (SerializationException e) {
            byKey.remove(record.key()); // its ingester has reported it
        }
    }

    /** The feeds that are defined, by address, in order. */
    public Map<String, FeedDefinition> definitions() {
        Map<String, FeedDefinition> definitions = new TreeMap<>();
        byKey.values().forEach(record -> {
            if (record instanceof FeedDefinition definition) {
                definitions.put(definition.address(), definition);
            }
        });
        return definitions;
    }

    /** What the poller of a feed remembers; that of a feed never polled when there is nothing. */
    public FeedState state(String address) {
        return byKey.get(FeedState.keyOf(address)) instanceof FeedState state ? state : FeedState.unseen(address);
    }
}
