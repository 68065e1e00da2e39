package org.mineralwatch.sink.push.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mineralwatch.sink.push.Alerts.alert;
import static org.mineralwatch.sink.push.Alerts.raised;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Alert.Severity;
import org.mineralwatch.news.Alert.Status;
import org.mineralwatch.news.Json;
import org.mineralwatch.service.Metrics;
import org.mineralwatch.sink.push.Entrance;
import org.mineralwatch.sink.push.Push;
import org.mineralwatch.sink.push.deliver.Backoff;
import org.mineralwatch.sink.push.deliver.Deliverer;
import org.mineralwatch.sink.push.deliver.Outcome;
import org.mineralwatch.sink.read.AlertFilter;

class DeliveryTest {
    private static final TopicPartition PARTITION = new TopicPartition("mineralwatch.alerts.security", 0);
    private static final TopicPartition OTHER = new TopicPartition("mineralwatch.alerts.aviation", 0);
    private static final Instant TEN = Instant.parse("2026-09-01T10:00:00Z");
    private static final Outcome DOWN = new Outcome.Failed("HTTP 503");

    private final Scripted endpoint = new Scripted();
    private final List<ConsumerRecord<String, byte[]>> log = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();
    private final Metrics metrics = new Metrics();
    private final PushCounts counts = new PushCounts(metrics, "desk");
    private final Time time = new Time();
    private final Map<TopicPartition, OffsetAndMetadata> group =
            new HashMap<>(Map.of(PARTITION, new OffsetAndMetadata(0)));
    private Instant stamp = TEN;
    private int cap;
    private MockConsumer<String, byte[]> consumer;
    private Attempts attempts;
    private Delivery delivery;

    @Test
    void events_are_delivered_in_order_and_committed() throws InterruptedException {
        write(raised("a"), raised("b"), raised("c"));
        live();
        run(5);
        assertThat(endpoint.asked).containsExactly("a-1", "b-1", "c-1");
        assertThat(committed()).isEqualTo(3);
    }

    @Test
    void while_the_endpoint_fails_nothing_overtakes_and_nothing_is_committed() throws InterruptedException {
        write(raised("a"), raised("b"));
        endpoint.answers(DOWN, DOWN);
        live();
        run(5);
        assertThat(endpoint.asked).containsExactly("a-1");
        assertThat(consumer.paused()).containsExactly(PARTITION);
        assertThat(committed()).isZero();
        time.passes(Duration.ofSeconds(1));
        run(5);
        time.passes(Duration.ofMillis(1_999));
        run(5);
        assertThat(endpoint.asked).containsExactly("a-1", "a-1");
        time.passes(Duration.ofMillis(1));
        run(5);
        assertThat(endpoint.asked).containsExactly("a-1", "a-1", "a-1", "b-1");
        assertThat(committed()).isEqualTo(2);
        assertThat(consumer.paused()).isEmpty();
        assertThat(metrics.scrape())
                .contains("mineralwatch_push_delivered_total{endpoint=\"desk\"} 2.0")
                .contains("mineralwatch_push_failures_total{endpoint=\"desk\"} 2.0");
    }

    @Test
    void an_endpoint_that_wishes_to_be_left_alone_is() throws InterruptedException {
        write(raised("a"));
        endpoint.answers(new Outcome.Failed("HTTP 429", Optional.of(Duration.ofMinutes(10))));
        live();
        run(5);
        time.passes(Duration.ofMinutes(9));
        run(5);
        assertThat(endpoint.asked).hasSize(1);
        time.passes(Duration.ofMinutes(1));
        run(5);
        assertThat(endpoint.asked).containsExactly("a-1", "a-1");
    }

    @Test
    void what_waits_shows_as_lag() throws InterruptedException {
        write(raised("a"), raised("b"), raised("c"));
        endpoint.answers(new Outcome.Delivered(), DOWN);
        live();
        run(5);
        write(raised("d"), raised("e"));
        time.passes(Duration.ofSeconds(5));
        endpoint.answers(DOWN, DOWN);
        run(5);
        assertThat(metrics.scrape()).contains("mineralwatch_push_lag{endpoint=\"desk\"} 4.0");
    }

    @Test
    void an_event_that_is_refused_for_ever_is_kept_and_the_next_goes_on() throws InterruptedException {
        write(raised("a"), raised("b"));
        endpoint.answers(new Outcome.Refused("HTTP 422 (no)"));
        live();
        run(5);
        assertThat(endpoint.asked).containsExactly("a-1", "b-1");
        assertThat(letters).containsExactly("a refused: endpoint desk: HTTP 422 (no)");
        assertThat(committed()).isEqualTo(2);
        assertThat(metrics.scrape()).contains("mineralwatch_push_refused_total{endpoint=\"desk\"} 1.0");
    }

    @Test
    void an_event_that_cannot_even_be_written_costs_itself_only() throws InterruptedException {
        write(raised("broken"), raised("b"));
        live();
        run(5);
        assertThat(endpoint.asked).containsExactly("b-1");
        assertThat(letters).singleElement().asString().startsWith("broken refused: endpoint desk: cannot be sent");
    }

    @Test
    void a_record_that_is_no_alert_is_kept_and_the_next_goes_on() throws InterruptedException {
        writeRaw("no json");
        writeRaw("{}");
        writeRaw(Json.line(raised("x")).replace("\"security\"", "\"aviation\""));
        writeRaw(null);
        write(raised("b"));
        live();
        run(5);
        assertThat(endpoint.asked).containsExactly("b-1");
        assertThat(letters).hasSize(3).allMatch(letter -> letter.startsWith("key unreadable: "));
        assertThat(committed()).isEqualTo(5);
    }

    @Test
    void a_restart_after_a_kill_delivers_what_was_not_committed() throws InterruptedException {
        write(raised("a"), raised("b"), raised("c"));
        endpoint.answers(new Outcome.Delivered(), DOWN);
        live();
        run(5);
        time.passes(Duration.ofMinutes(10));
        live();
        run(5);
        assertThat(endpoint.asked).containsExactly("a-1", "b-1", "b-1", "c-1");
    }

    @Test
    void a_restart_withholds_the_same_events_and_tells_of_them_once() throws InterruptedException {
        cap = 2;
        write(raised("a"), raised("b"), raised("c"), raised("d"));
        live();
        run(9);
        write(raised("e"));
        live();
        run(9);
        assertThat(endpoint.asked).containsExactly("a-1", "b-1");
        time.passes(Duration.ofHours(1));
        run(9);
        assertThat(endpoint.asked).containsExactly("a-1", "b-1", "withheld 3");
        live();
        run(9);
        assertThat(endpoint.asked).hasSize(3);
        assertThat(metrics.scrape()).contains("mineralwatch_push_withheld_total{endpoint=\"desk\"} 3.0");
    }

    @Test
    void while_old_events_wait_to_be_caught_up_with_no_notice_goes_out_before_their_hour_is_read() throws Exception {
        cap = 1;
        time.passes(Duration.ofDays(1));
        for (int i = 0; i < 30; i++) {
            write(raised("a" + i));
        }
        live();
        run(50);
        assertThat(endpoint.asked).containsExactly("a0-1", "withheld 29");
    }

    @Test
    void a_notice_that_fails_is_sent_before_anything_else() throws InterruptedException {
        cap = 1;
        write(raised("a"), raised("b"));
        live();
        run(5);
        endpoint.answers(DOWN);
        time.passes(Duration.ofHours(2));
        run(5);
        stamp = TEN.plus(Duration.ofHours(1));
        write(raised("c"));
        run(5);
        assertThat(endpoint.asked).containsExactly("a-1", "withheld 1");
        time.passes(Duration.ofSeconds(1));
        run(5);
        assertThat(endpoint.asked).containsExactly("a-1", "withheld 1", "withheld 1", "c-1");
    }

    @Test
    void backfill_reaches_nobody() throws InterruptedException {
        write(
                raised("a").backfilled(),
                alert("a", 2, Status.WITHDRAWN, Severity.HIGH).backfilled());
        live();
        run(5);
        assertThat(endpoint.asked).isEmpty();
        assertThat(committed()).isEqualTo(2);
        assertThat(metrics.scrape()).contains("mineralwatch_push_backfill_total{endpoint=\"desk\"} 2.0");
    }

    @Test
    void a_new_endpoint_begins_with_what_comes_from_now_on() throws InterruptedException {
        write(raised("old"));
        group.clear();
        live();
        run(3);
        write(raised("new"));
        run(3);
        assertThat(endpoint.asked).containsExactly("new-1");
    }

    @Test
    void an_endpoint_gets_a_new_subject_from_its_first_alert() throws InterruptedException {
        write(raised("a"));
        group.put(PARTITION, new OffsetAndMetadata(1));
        live();
        Alert first = Json.MAPPER.convertValue(
                Map.of("id", "n", "version", 1, "status", "raised", "severity", "low", "subject", "aviation"),
                Alert.class);
        consumer.updateBeginningOffsets(Map.of(OTHER, 0L));
        consumer.updateEndOffsets(Map.of(OTHER, 1L));
        consumer.rebalance(List.of(PARTITION, OTHER));
        consumer.addRecord(record(OTHER, 0, Json.line(first)));
        run(3);
        assertThat(endpoint.asked).containsExactly("n-1");
    }

    @Test
    void a_topic_that_has_lost_its_end_is_taken_up_there() throws InterruptedException {
        write(raised("a"));
        group.put(PARTITION, new OffsetAndMetadata(7, "hour from 5, told 0"));
        live();
        run(3);
        write(raised("b"));
        run(3);
        assertThat(endpoint.asked).containsExactly("b-1");
        assertThat(committed()).isEqualTo(2);
    }

    @Test
    void what_goes_to_another_process_is_left_to_it() throws InterruptedException {
        write(raised("a"), raised("b"));
        endpoint.answers(DOWN);
        live();
        run(3);
        assertThat(attempts.trouble()).contains("HTTP 503");
        consumer.rebalance(List.of());
        time.passes(Duration.ofMinutes(1));
        run(3);
        assertThat(endpoint.asked).containsExactly("a-1");
        assertThat(attempts.trouble()).isEmpty();
    }

    /** A new life of the process, on the same log and the same commits. */
    private void live() {
        consumer = new MemberOfGroup(group);
        consumer.setMaxPollRecords(5);
        consumer.updatePartitions(
                PARTITION.topic(), List.of(new PartitionInfo(PARTITION.topic(), 0, null, null, null)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, (long) log.size()));
        attempts = new Attempts("desk", Backoff.USUAL, time, () -> 0);
        delivery = new Delivery(
                new Endpoint("desk", new Entrance(AlertFilter.ALL, cap), endpoint),
                consumer,
                (record, exception, cause) -> letters.add(record.key() + " " + exception + ": " + cause),
                counts,
                attempts,
                time);
        new Membership(consumer, delivery).begin();
        consumer.rebalance(List.of(PARTITION));
        log.forEach(consumer::addRecord);
    }

    private void run(int steps) throws InterruptedException {
        for (int i = 0; i < steps; i++) {
            delivery.step();
        }
    }

    private long committed() {
        return group.get(PARTITION).offset();
    }

    private void write(Alert... alerts) {
        Arrays.stream(alerts).forEach(alert -> append(record(PARTITION, log.size(), alert.id(), Json.line(alert))));
    }

    private void writeRaw(String value) {
        append(record(PARTITION, log.size(), value));
    }

    private void append(ConsumerRecord<String, byte[]> record) {
        log.add(record);
        if (consumer != null) {
            consumer.updateEndOffsets(Map.of(PARTITION, (long) log.size()));
            if (consumer.assignment().contains(PARTITION)) {
                consumer.addRecord(record);
            }
        }
    }

    private ConsumerRecord<String, byte[]> record(TopicPartition partition, long offset, String value) {
        return record(partition, offset, "key", value);
    }

    private ConsumerRecord<String, byte[]> record(TopicPartition partition, long offset, String key, String value) {
        return new ConsumerRecord<>(
                partition.topic(),
                0,
                offset,
                stamp.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value == null ? null : value.getBytes(StandardCharsets.UTF_8),
                new RecordHeaders(),
                Optional.empty());
    }

    /** A consumer whose commits outlive it. */
    private static final class MemberOfGroup extends MockConsumer<String, byte[]> {
        private final Map<TopicPartition, OffsetAndMetadata> group;

        MemberOfGroup(Map<TopicPartition, OffsetAndMetadata> group) {
            super("none");
            this.group = group;
        }

        @Override
        public synchronized void subscribe(Pattern pattern, ConsumerRebalanceListener listener) {
            assertThat(pattern.matcher(PARTITION.topic()).matches()).isTrue();
            subscribe(List.of(PARTITION.topic(), OTHER.topic()), listener);
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            group.putAll(offsets);
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> partitions) {
            Map<TopicPartition, OffsetAndMetadata> all = new HashMap<>();
            partitions.forEach(partition -> all.put(partition, group.get(partition)));
            return all;
        }
    }

    private static final class Scripted implements Deliverer {
        private final List<String> asked = new ArrayList<>();
        private final Deque<Outcome> script = new ArrayDeque<>();

        void answers(Outcome... outcomes) {
            script.addAll(List.of(outcomes));
        }

        @Override
        public Outcome deliver(Push push) {
            if (push.id().startsWith("broken")) {
                throw new IllegalStateException("broken");
            }
            asked.add(push instanceof Push.Notice notice ? "withheld " + notice.withheld() : push.id());
            return script.isEmpty() ? new Outcome.Delivered() : script.remove();
        }

        @Override
        public String place() {
            return "nowhere";
        }
    }

    private static final class Time extends Clock {
        private Instant now = TEN;

        void passes(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("this clock knows UTC only");
        }
    }
}
