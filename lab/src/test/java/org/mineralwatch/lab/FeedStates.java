package org.mineralwatch.lab;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;

/** The last committed state of every feed, read on from where the last look ended. */
final class FeedStates implements AutoCloseable {
    private final Consumer<String, byte[]> consumer;
    private final Map<String, FeedState> last = new HashMap<>();
    private List<TopicPartition> partitions = List.of();

    FeedStates(KafkaConnection kafka) {
        consumer = kafka.consumer(Map.of());
    }

    FeedState of(String address) {
        readOn();
        return last.getOrDefault(FeedState.keyOf(address), FeedState.unseen(address));
    }

    private void readOn() {
        if (partitions.isEmpty()) {
            String topic = Lane.LIVE.topic(Topics.FEEDS);
            partitions = consumer.listTopics().getOrDefault(topic, List.of()).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                if (Topics.FEEDS.value().deserializer().deserialize(record.topic(), record.value())
                        instanceof FeedState state) {
                    last.put(record.key(), state);
                }
            });
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
