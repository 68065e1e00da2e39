package org.mineralwatch.service.topology;

import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * What becomes of a record whose processing fails. Where it is the record's fault: a dead letter, and the next record. Where a store or
 * Kafka fails, as with a full disk, the record is not to blame: the task fails, its transaction is undone, and it is done again.
 */
public final class ProcessingErrors extends LogAndContinueProcessingExceptionHandler {
    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception cause) {
        return ofKafka(cause)
                ? Response.fail()
                : Response.resume(Letters.thatFit(
                        super.handleError(context, record, cause).deadLetterQueueRecords()));
    }

    private static boolean ofKafka(Exception e) {
        return causes(e).anyMatch(KafkaException.class::isInstance)
                && causes(e).noneMatch(SerializationException.class::isInstance);
    }

    private static Stream<Throwable> causes(Exception e) {
        return Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause);
    }
}
