package org.mineralwatch.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class OvertakenTest {
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void who_is_overtaken_tries_again() {
        int attempt = Overtaken.retried(() -> switch (attempts.incrementAndGet()) {
            case 1 -> throw new ProducerFencedException("another");
            case 2 -> throw new KafkaException("in error state", new InvalidProducerEpochException("another"));
            case 3 -> throw new KafkaException("in error state", new InvalidTxnStateException("aborted by another"));
            default -> attempts.get();
        });
        assertThat(attempt).isEqualTo(4);
    }

    @Test
    void who_is_overtaken_every_time_gives_up_and_says_why() {
        assertThatThrownBy(() -> Overtaken.retried(() -> {
                    attempts.incrementAndGet();
                    throw new ProducerFencedException("another");
                }))
                .isInstanceOf(ProducerFencedException.class);
        assertThat(attempts).hasValue(10);
    }

    @Test
    void any_other_refusal_is_final() {
        assertThatThrownBy(() -> Overtaken.retried(() -> {
                    attempts.incrementAndGet();
                    throw new TopicAuthorizationException("feeds");
                }))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThat(attempts).hasValue(1);
    }
}
