package org.mineralwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.FeedRecord;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.Topics;

class FeedRecordsTest {
    private static final String A = "https://a.example/";
    private static final String B = "https://b.example/";
    private static final FeedDefinition FEED = new FeedDefinition(A, "A", null, false);
    private static final FeedState POLLED =
            FeedState.unseen(A).with(FeedState.unseen(A).polls().news(Instant.EPOCH));

    private final FeedRecords records = new FeedRecords("");

    @Test
    void the_last_of_each_key_stands_in_order_of_addresses() {
        take(new FeedDefinition(B, "B", null, false));
        take(FEED);
        take(new FeedDefinition(B, "B again", null, true));
        take(POLLED);
        assertThat(records.definitions().values()).containsExactly(FEED, new FeedDefinition(B, "B again", null, true));
        assertThat(records.state(A)).isEqualTo(POLLED);
        assertThat(records.state(B)).isEqualTo(FeedState.unseen(B));
    }

    @Test
    void a_deletion_ends_a_definition_and_a_state_alike() {
        take(FEED);
        take(POLLED);
        take(FEED.key(), null);
        take(POLLED.key(), null);
        assertThat(records.definitions()).isEmpty();
        assertThat(records.state(A)).isEqualTo(FeedState.unseen(A));
    }

    @Test
    void what_cannot_be_read_does_not_stand() {
        take(FEED);
        take(POLLED);
        take(FEED.key(), "{\"record\":".getBytes(StandardCharsets.UTF_8));
        take(POLLED.key(), "[]".getBytes(StandardCharsets.UTF_8));
        assertThat(records.definitions()).isEmpty();
        assertThat(records.state(A)).isEqualTo(FeedState.unseen(A));
    }

    @Test
    void whoever_wants_definitions_alone_reads_no_state() {
        FeedRecords definitions = new FeedRecords(FeedDefinition.keyOf(""));
        definitions.take(record(POLLED.key(), bytes(POLLED)));
        definitions.take(record(FEED.key(), bytes(FEED)));
        definitions.take(record(null, bytes(FEED)));
        assertThat(definitions.definitions()).containsOnlyKeys(A);
        assertThat(definitions.state(A)).isEqualTo(FeedState.unseen(A));
    }

    private void take(FeedRecord record) {
        take(record.key(), bytes(record));
    }

    private void take(String key, byte[] value) {
        records.take(record(key, value));
    }

    private static byte[] bytes(FeedRecord record) {
        return Topics.FEEDS.value().serializer().serialize(Topics.FEEDS.name(), record);
    }

    private static ConsumerRecord<String, byte[]> record(String key, byte[] value) {
        return new ConsumerRecord<>(Topics.FEEDS.name(), 0, 0, key, value);
    }
}
