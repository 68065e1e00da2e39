package org.mineralwatch.service.topology;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;

/** What becomes of a record that is none: a dead letter, and the next record. */
public final class ReadingErrors extends LogAndContinueExceptionHandler {
    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception cause) {
        return Response.resume(
                Letters.thatFit(super.handleError(context, record, cause).deadLetterQueueRecords()));
    }
}
