package org.mineralwatch.sink.push.room;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.mineralwatch.news.Alert;
import org.mineralwatch.sink.push.Arrival;
import org.mineralwatch.sink.push.Passage;
import org.mineralwatch.sink.push.Push;
import org.mineralwatch.sink.push.deliver.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One life of the way from the topics to an endpoint: takes event after event, asks the entrance, and goes on to the next only when
 * the endpoint has this one or has refused it for ever. While it waits, it keeps its place in the group. Used by one thread.
 */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Endpoint endpoint;
    private final Consumer<String, byte[]> consumer;
    private final DeadLetters letters;
    private final PushCounts counts;
    private final Attempts attempts;
    private final Clock clock;
    private final Lag lag;
    private final Commits commits;
    private final Map<TopicPartition, Course> courses = new TreeMap<>(Comparator.comparing(TopicPartition::toString));
    private final Deque<ConsumerRecord<String, byte[]>> waiting = new ArrayDeque<>();
    private Task task;

    Delivery(
            Endpoint endpoint,
            Consumer<String, byte[]> consumer,
            DeadLetters letters,
            PushCounts counts,
            Attempts attempts,
            Clock clock) {
        this.endpoint = endpoint;
        this.consumer = consumer;
        this.letters = letters;
        this.counts = counts;
        this.attempts = attempts;
        this.clock = clock;
        this.lag = new Lag(consumer, clock);
        this.commits = new Commits(consumer);
    }

    /** A partition is this process's from now on. */
    void begin(Course course) {
        courses.put(course.partition(), course);
    }

    /** A partition is this process's no longer; whoever has it next goes on where it was committed. */
    void end(TopicPartition partition) {
        courses.remove(partition);
        waiting.removeIf(record -> partition.equals(partitionOf(record)));
        if (task != null && task.course().partition().equals(partition)) {
            task = null;
            attempts.handedOver();
        }
    }

    int partitions() {
        return courses.size();
    }

    /** Reads what has come, and asks the endpoint once at most. */
    void step() throws InterruptedException {
        poll();
        while (attempts.rest().isZero() && hasTask()) {
            if (!task.left().isEmpty()) {
                attempt(task.left().peek());
                return;
            }
            finish();
        }
        if (task == null && waiting.isEmpty()) {
            settle();
        }
    }

    private void poll() {
        boolean busy = task != null || !waiting.isEmpty();
        if (busy) {
            consumer.pause(consumer.assignment());
        } else {
            consumer.resume(consumer.assignment());
        }
        Duration rest = attempts.rest();
        Duration pause = busy && rest.compareTo(POLL) < 0 ? rest : POLL;
        consumer.poll(pause).forEach(waiting::add);
        lag.count(courses.values(), counts);
    }

    /** Whether something is to be delivered or finished; takes the next event where there is one. */
    private boolean hasTask() {
        while (task == null && !waiting.isEmpty()) {
            ConsumerRecord<String, byte[]> record = waiting.remove();
            Course course = courses.get(partitionOf(record));
            if (course != null) {
                take(course, record);
            }
        }
        return task != null;
    }

    private void take(Course course, ConsumerRecord<String, byte[]> record) {
        Optional<Alert> alert = read(course, record);
        if (alert.isEmpty()) {
            course.reached(record.offset() + 1, course.tally());
            return;
        }
        Arrival arrival = new Arrival(alert.get(), Instant.ofEpochMilli(record.timestamp()), record.offset());
        Passage passage = endpoint.entrance().pass(course.tally(), arrival);
        if (course.isBehind(record)) {
            course.recounted(passage.after());
        } else {
            task = Task.of(course, record, passage);
        }
    }

    private Optional<Alert> read(Course course, ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.ofNullable(course.read(record));
        } catch (SerializationException e) {
            if (!course.isBehind(record)) {
                refuse(record, "unreadable", e.getMessage());
            }
            return Optional.empty();
        }
    }

    private void attempt(Push push) throws InterruptedException {
        Outcome outcome = outcomeOf(push);
        if (outcome instanceof Outcome.Failed failed) {
            counts.failed();
            attempts.failed(failed);
            return;
        }
        attempts.answered();
        if (outcome instanceof Outcome.Refused refused) {
            refuse(task.atHand(), "refused", "endpoint " + endpoint.name() + ": " + refused.cause());
        } else {
            counts.delivered();
        }
        task.left().remove();
        if (task.left().isEmpty()) {
            finish();
            commits.of(courses.values());
        }
    }

    /** A push that cannot even be written costs itself only. */
    private Outcome outcomeOf(Push push) throws InterruptedException {
        try {
            return endpoint.deliverer().deliver(push);
        } catch (RuntimeException e) {
            LOG.error("{} cannot be sent to endpoint {}", push.id(), endpoint.name(), e);
            return new Outcome.Refused("cannot be sent: " + e);
        }
    }

    private void refuse(ConsumerRecord<String, byte[]> record, String exception, String cause) {
        LOG.warn(
                "{}-{} offset {} goes to the dead letters: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                cause);
        letters.keep(record, exception, cause);
        counts.refused();
    }

    private void finish() {
        Course course = task.course();
        Passage passage = task.passage();
        switch (passage.verdict()) {
            case BACKFILL -> counts.backfill();
            case WITHHELD -> counts.withheld();
            case UNWANTED -> counts.unwanted();
            case PASSED, HOUR_OVER -> {}
        }
        course.reached(task.next(), passage.after());
        task = null;
    }

    /** Nothing is left to do: tells of hours that are over, and commits how far everything is. */
    private void settle() {
        for (Course course : courses.values()) {
            if (task == null && course.owesNoticeAt(clock.instant()) && lag.isNone(course)) {
                task = Task.of(course, null, endpoint.entrance().close(course.subject(), course.tally()));
            }
            course.advance(consumer.position(course.partition()));
        }
        commits.of(courses.values());
    }

    private static TopicPartition partitionOf(ConsumerRecord<String, byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
