package org.mineralwatch.sink.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Mark;
import org.mineralwatch.news.Story;
import org.mineralwatch.news.StoryArticle;
import org.mineralwatch.news.Topics;

class SinkTopologyTest {
    private static final Lane LANE = Lane.replay("test");

    @TempDir
    Path state;

    private final List<Alert> counted = new ArrayList<>();
    private TopologyTestDriver driver;
    private TestInputTopic<String, Story> stories;

    @BeforeEach
    void start() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        driver = new TopologyTestDriver(new SinkTopology(LANE, counted::add).build(settings), settings);
        stories = driver.createInputTopic(
                LANE.topic(Topics.STORIES),
                new StringSerializer(),
                Topics.STORIES.value().serializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void an_alert_goes_to_the_topic_of_its_subject() {
        tell("aviation", "Air pact");
        tell("security", "Drill");
        assertThat(alerts("aviation").readValue().headline()).isEqualTo("Air pact");
        assertThat(alerts("security").readValue().headline()).isEqualTo("Drill");
        assertThat(counted).hasSize(2);
    }

    @Test
    void the_last_alert_is_remembered() {
        tell("aviation", "Air pact");
        tell("aviation", "Air pact");
        tell("aviation", "Air pact signed");
        assertThat(alerts("aviation").readValuesToList())
                .extracting(Alert::version)
                .containsExactly(1, 2);
    }

    @Test
    void the_alert_of_a_purged_story_stands_and_is_updated_should_the_story_be_told_again() {
        tell("aviation", "Air pact");
        stories.pipeInput(story("aviation", "Air pact").id(), (Story) null);
        tell("aviation", "Air pact");
        tell("aviation", "Air pact signed");
        assertThat(alerts("aviation").readValuesToList())
                .extracting(alert -> alert.version() + " " + alert.status())
                .containsExactly("1 RAISED", "2 UPDATED");
    }

    @Test
    void an_alert_is_a_cloud_event() {
        tell("aviation", "Air pact");
        Headers headers = alerts("aviation").readRecord().headers();
        String id = Alert.idOf(story("aviation", "Air pact"));
        assertThat(value(headers, "ce_specversion")).isEqualTo("1.0");
        assertThat(value(headers, "ce_id")).isEqualTo(id + "-1");
        assertThat(value(headers, "ce_subject")).isEqualTo(id);
        assertThat(value(headers, "ce_type")).isEqualTo("org.mineralwatch.alert.raised");
        assertThat(value(headers, "ce_source")).isEqualTo("/mineralwatch/alerts/aviation");
        assertThat(value(headers, "content-type")).isEqualTo("application/json");
    }

    @Test
    void a_client_of_cloud_events_reads_it() throws IOException {
        tell("aviation", "Air pact");
        TestRecord<String, byte[]> record = driver.createOutputTopic(
                        LANE.topic(Topics.alerts("aviation")), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecord();
        CloudEvent event = KafkaMessageFactory.createReader(record.headers(), record.value())
                .toEvent();
        String id = Alert.idOf(story("aviation", "Air pact"));
        assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
        assertThat(event.getId()).isEqualTo(id + "-1");
        assertThat(event.getType()).isEqualTo("org.mineralwatch.alert.raised");
        assertThat(event.getTime()).isEqualTo("2026-09-01T00:00:00Z");
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(Json.MAPPER
                        .readTree(event.getData().toBytes())
                        .path("headline")
                        .asText())
                .isEqualTo("Air pact");
    }

    @Test
    void an_event_that_a_backfilled_article_causes_says_so_and_the_next_one_does_not() {
        Headers backfill = new RecordHeaders();
        Mark.BACKFILL.put(backfill);
        Story old = story("aviation", "Air pact");
        stories.pipeInput(new TestRecord<>(old.id(), old, backfill));
        tell("aviation", "Air pact signed");
        tell("aviation", "Air pact signed");
        assertThat(alerts("aviation").readValuesToList())
                .extracting(Alert::backfill)
                .containsExactly(true, null);
    }

    private TestOutputTopic<String, Alert> alerts(String subject) {
        return driver.createOutputTopic(
                LANE.topic(Topics.alerts(subject)),
                new StringDeserializer(),
                Topics.alerts(subject).value().deserializer());
    }

    private void tell(String subject, String headline) {
        Story story = story(subject, headline);
        stories.pipeInput(story.id(), story, Instant.parse("2026-09-01T00:00:00Z"));
    }

    private static Story story(String subject, String headline) {
        return new Story(
                Story.idOf(subject, "a"),
                subject,
                headline,
                List.of(new StoryArticle("a", null, "X", headline, null, "a")),
                1,
                1,
                1,
                null,
                null,
                null,
                1000,
                "v1",
                null,
                null,
                null,
                null);
    }

    private static String value(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
