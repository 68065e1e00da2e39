package org.mineralwatch.sink.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.Lane;

class AlertPartitionsTest {
    private static final TopicPartition SECURITY = new TopicPartition("mineralwatch.alerts.security", 0);
    private static final TopicPartition AVIATION = new TopicPartition("mineralwatch.alerts.aviation", 0);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("none");

    @Test
    void the_alert_topics_of_the_lane_are_read_and_no_others() {
        there("mineralwatch.alerts.security", "mineralwatch.stories", "mineralwatch-replay.r.alerts.security");
        assertThat(partitions().existing()).containsExactly(SECURITY);
    }

    @Test
    void a_subject_that_comes_later_starts_where_it_is_told_and_the_others_go_on() {
        there(SECURITY.topic());
        assertThat(partitions().follow(partition -> 7)).isTrue();
        consumer.seek(SECURITY, 20);
        there(SECURITY.topic(), AVIATION.topic());
        partitions().follow(partition -> 3);
        assertThat(consumer.position(SECURITY)).isEqualTo(20);
        assertThat(consumer.position(AVIATION)).isEqualTo(3);
    }

    @Test
    void without_topics_there_is_nothing_to_read() {
        assertThat(partitions().follow(partition -> 0)).isFalse();
    }

    /** A new one looks at once. */
    private AlertPartitions partitions() {
        return new AlertPartitions(consumer, Lane.LIVE.alerts().asMatchPredicate());
    }

    private void there(String... topics) {
        for (String topic : topics) {
            consumer.updatePartitions(topic, List.of(new PartitionInfo(topic, 0, null, null, null)));
            consumer.updateEndOffsets(Map.of(new TopicPartition(topic, 0), 100L));
        }
    }
}
