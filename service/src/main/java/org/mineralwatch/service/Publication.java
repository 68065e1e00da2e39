package org.mineralwatch.service;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * Brings a topic to what somebody wishes to stand there, in one transaction. Of several processes that wish it at once, as rooms
 * that are started together publish rules and feeds, the last one to begin fences off the others; these look again at what stands
 * by then, which is mostly what they wished for.
 */
public final class Publication {
    private static final int ATTEMPTS = 10;
    private static final int FIRST_PAUSE_MS = 50;
    private static final int LONGEST_PAUSE_MS = 2_000;

    private final Supplier<Producer<String, byte[]>> producers;
    private final IntConsumer pause;

    /**
     * @param kafka the cluster
     * @param transactionalId the same for all who publish the same
     */
    public Publication(KafkaConnection kafka, String transactionalId) {
        this(() -> kafka.producer(transactionalId), Publication::pauseAfter);
    }

    Publication(Supplier<Producer<String, byte[]>> producers, IntConsumer pause) {
        this.producers = producers;
        this.pause = pause;
    }

    /**
     * What shall stand on a topic.
     *
     * @param <S> what stands there
     */
    public interface Wish<S> {
        /** Reads what stands, up to this moment. */
        S standing();

        /** Whether nothing need be written. */
        boolean holds(S standing);

        /** Sends what lacks; it is committed all together. */
        void write(S standing, Producer<String, byte[]> producer);
    }

    /**
     * Writes what lacks, if anything does.
     *
     * @return what stood before
     * @throws KafkaException when Kafka refuses, or when others came in between too often
     */
    public <S> S fulfil(Wish<S> wish) {
        for (int attempt = 1; ; attempt++) {
            S before = wish.standing();
            if (wish.holds(before)) {
                return before; // who has nothing to write disturbs nobody
            }
            try (Producer<String, byte[]> producer = producers.get()) {
                producer.initTransactions();
                S standing = wish.standing(); // from here on nobody else writes, or we are fenced off
                if (!wish.holds(standing)) {
                    producer.beginTransaction();
                    wish.write(standing, producer);
                    producer.commitTransaction();
                }
                return standing;
            } catch (KafkaException e) {
                if (attempt == ATTEMPTS || !overtaken(e)) {
                    throw e;
                }
            }
            pause.accept(attempt);
        }
    }

    // a commit that meets a transaction which the other one's start has aborted meanwhile is told of an invalid state,
    // KAFKA-20785
    private static boolean overtaken(Throwable e) {
        return e instanceof InvalidProducerEpochException
                || e instanceof ProducerFencedException
                || e instanceof InvalidTxnStateException
                || (e.getCause() != null && overtaken(e.getCause()));
    }

    /** A random while, longer each time: who were fenced off by one another do not come back all at once. */
    private static void pauseAfter(int attempt) {
        int longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS << attempt);
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(longest));
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
