package org.mineralwatch.sink.push.room;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Keeps what an endpoint will never take, or what is no alert, where it can be inspected. */
@FunctionalInterface
interface DeadLetters {
    /**
     * Returns once it is kept.
     *
     * @param record as it came
     * @param exception what kind of failure
     * @param cause why, in one line
     */
    void keep(ConsumerRecord<String, byte[]> record, String exception, String cause);
}
