package org.mineralwatch.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.news.Topics;

class TopicFollowerTest {
    private static final String TOPIC = Lane.LIVE.topic(Topics.RULES);
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final List<String> told = new ArrayList<>();
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final TopicFollower<RuleSet> follower = new TopicFollower<>(
            new KafkaConnection("nowhere:1", Map.of()), Lane.LIVE, Topics.RULES, new TopicFollower.Listener<>() {
                @Override
                public void take(String key, RuleSet rules) {
                    told.add(rules == null ? "deleted" : rules.version());
                }

                @Override
                public void unreadable(String key, String reason) {
                    told.add("unreadable");
                }

                @Override
                public void upToDate() {
                    told.add("up to date");
                }
            });

    @Test
    void what_stands_there_is_told_before_it_is_called_up_to_date_and_then_each_change() {
        startsWith(3);
        poll(() -> records(0, "{\"version\":\"a\"}", "{\"version\":\"b\"}"));
        poll(() -> records(2, "{\"version\":\"c\"}"));
        poll(() -> {});
        poll(() -> records(3, "{\"version\":\"d\"}", null));
        assertThat(follow()).containsExactly("a", "b", "c", "up to date", "d", "deleted", "up to date");
    }

    @Test
    void an_empty_topic_is_up_to_date_at_once() {
        startsWith(0);
        poll(() -> {});
        assertThat(follow()).containsExactly("up to date");
    }

    @Test
    void what_cannot_be_read_is_told_and_the_rest_goes_on() {
        startsWith(2);
        poll(() -> records(0, "{\"version\":", "{\"version\":\"b\",\"from\":\"a later version\"}"));
        poll(() -> {});
        assertThat(follow()).containsExactly("unreadable", "b", "up to date");
    }

    private void startsWith(long records) {
        consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, null, null, null)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, records));
    }

    private void poll(Runnable task) {
        consumer.schedulePollTask(task);
    }

    /** Follows until the scheduled polls are used up. */
    private List<String> follow() {
        poll(() -> consumer.setPollException(new KafkaException("the end of the test")));
        try {
            follower.follow(consumer);
        } catch (KafkaException e) {
            assertThat(e).hasMessage("the end of the test");
        }
        return told;
    }

    private void records(long first, String... values) {
        for (int i = 0; i < values.length; i++) {
            byte[] value = values[i] == null ? null : values[i].getBytes(StandardCharsets.UTF_8);
            consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, first + i, RuleSet.LIVE, value));
        }
    }
}
