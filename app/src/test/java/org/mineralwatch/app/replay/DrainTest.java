package org.mineralwatch.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class DrainTest {
    private static final TopicPartition PARTITION = new TopicPartition("articles", 0);

    @Test
    void a_topic_does_not_end_before_a_transaction_that_is_just_being_committed() throws InterruptedException {
        Supplier<Map<TopicPartition, Long>> committed = looks(0, 0, 62);
        Supplier<Map<TopicPartition, Long>> all = looks(61, 61, 62);
        assertThat(Drain.decided("articles", committed, all)).isEqualTo(Map.of(PARTITION, 62L));
    }

    @Test
    void a_topic_without_an_open_transaction_is_looked_at_once() throws InterruptedException {
        assertThat(Drain.decided("articles", looks(5), looks(5))).isEqualTo(Map.of(PARTITION, 5L));
    }

    private static Supplier<Map<TopicPartition, Long>> looks(long... ends) {
        Queue<Long> queue = new ArrayDeque<>();
        for (long end : ends) {
            queue.add(end);
        }
        return () -> Map.of(PARTITION, queue.remove());
    }
}
