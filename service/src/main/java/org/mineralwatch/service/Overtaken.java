package org.mineralwatch.service;

import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * Of several processes that write under one transactional id, as rooms that are started together publish rules and feeds, the last
 * one fences off the others. These look again at what stands by then, which is mostly what they wished for.
 */
public final class Overtaken {
    private static final int ATTEMPTS = 10;

    private Overtaken() {}

    /** Makes an attempt, and another one for each time that somebody else came in between. */
    public static <T> T retried(Supplier<T> attempt) {
        for (int left = ATTEMPTS; ; left--) {
            try {
                return attempt.get();
            } catch (KafkaException e) {
                if (left == 1 || !fenced(e)) {
                    throw e;
                }
            }
        }
    }

    // a commit that meets a transaction which the other one's start has aborted meanwhile is told of an invalid state
    private static boolean fenced(Throwable e) {
        return e instanceof InvalidProducerEpochException
                || e instanceof ProducerFencedException
                || e instanceof InvalidTxnStateException
                || (e.getCause() != null && fenced(e.getCause()));
    }
}
