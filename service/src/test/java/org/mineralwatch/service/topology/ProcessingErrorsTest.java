package org.mineralwatch.service.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler.Response;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler.Result;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.internals.DefaultErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mineralwatch.news.LetterSize;
import org.mineralwatch.news.TopicPolicy;

/** Whose fault it is that a record cannot be processed. */
class ProcessingErrorsTest {
    private static final byte[] MESSAGE = {1};

    private final ProcessingErrors errors = new ProcessingErrors();

    static List<Exception> ofTheRecord() {
        return List.of(
                new NullPointerException("address"),
                new SerializationException("no JSON"),
                new StreamsException("not sent", new SerializationException("no JSON")));
    }

    static List<Exception> ofOthers() {
        return List.of(
                new ProcessorStateException("no space left on device"),
                new InvalidStateStoreException("closed"),
                new StreamsException("not sent"),
                new IllegalStateException(new ProcessorStateException("no space left on device")));
    }

    @ParameterizedTest
    @MethodSource("ofTheRecord")
    void a_record_that_cannot_be_used_costs_itself(Exception e) {
        assertThat(handle(e).result()).isEqualTo(Result.RESUME);
    }

    @ParameterizedTest
    @MethodSource("ofOthers")
    void no_record_is_given_up_because_a_store_or_kafka_fails(Exception e) {
        assertThat(handle(e).result()).isEqualTo(Result.FAIL);
    }

    @Test
    void a_letter_that_could_not_be_sent_is_cut_and_says_so() {
        byte[] large = new byte[TopicPolicy.MAX_RECORD_BYTES];
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>("dead-letters", large, large);
        letter.headers().add("__streams.errors.stacktrace", large);
        ProducerRecord<byte[], byte[]> sent = Letters.thatFit(List.of(letter)).get(0);
        int bytes = sent.key().length + sent.value().length;
        for (var header : sent.headers()) {
            bytes += header.value().length;
        }
        assertThat(bytes).isGreaterThan(LetterSize.MOST).isLessThan(TopicPolicy.MAX_RECORD_BYTES - 1_000);
        assertThat(new String(sent.headers().lastHeader("__streams.errors.cut").value(), StandardCharsets.UTF_8))
                .isEqualTo("4194304");
    }

    @Test
    void a_letter_that_can_be_sent_stays_as_it_is_but_for_its_time_which_is_now() {
        ProducerRecord<byte[], byte[]> letter = letter(17);
        assertThat(Letters.thatFit(List.of(letter), () -> Instant.ofEpochMilli(99)))
                .containsExactly(letter(99));
    }

    private static ProducerRecord<byte[], byte[]> letter(long time) {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>("dead-letters", 3, time, null, MESSAGE);
        letter.headers().add("__streams.errors.message", MESSAGE);
        return letter;
    }

    private Response handle(Exception e) {
        var context = new DefaultErrorHandlerContext(
                null, "articles", 0, 17, null, "identify", new TaskId(0, 0), 0, new byte[0], new byte[0]);
        return errors.handleError(context, new Record<>("key", "value", 0), e);
    }
}
