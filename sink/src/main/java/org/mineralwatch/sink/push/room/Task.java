package org.mineralwatch.sink.push.room;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.mineralwatch.news.Json;
import org.mineralwatch.sink.push.Passage;
import org.mineralwatch.sink.push.Push;

/**
 * What is being delivered: everything that one event, or the end of an hour, lets pass.
 *
 * @param course the partition that it came from
 * @param record the event's record; null for the end of an hour
 * @param passage what the entrance decided
 * @param left what is not yet delivered, in order
 */
record Task(Course course, ConsumerRecord<String, byte[]> record, Passage passage, Deque<Push> left) {
    static Task of(Course course, ConsumerRecord<String, byte[]> record, Passage passage) {
        return new Task(course, record, passage, new ArrayDeque<>(passage.pushes()));
    }

    /** Where the partition is once everything is delivered. */
    long next() {
        return record == null ? course.place().next() : record.offset() + 1;
    }

    /** What is kept of the push at hand when the endpoint refuses it: the event as it came, or what the notice says. */
    ConsumerRecord<String, byte[]> atHand() {
        if (!(left.peek() instanceof Push.Notice notice)) {
            return record;
        }
        Object said = Map.of("subject", notice.subject(), "hour", notice.hour(), "withheld", notice.withheld());
        return new ConsumerRecord<>(
                course.partition().topic(),
                course.partition().partition(),
                course.place().from(),
                notice.id(),
                Json.line(said).getBytes(StandardCharsets.UTF_8));
    }
}
