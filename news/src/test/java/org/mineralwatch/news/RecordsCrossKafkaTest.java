package org.mineralwatch.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecordsCrossKafkaTest {
    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of(Topics.ARTICLES, "articles", Samples.article()),
                Arguments.of(Topics.TAGGED_ARTICLES, "tagged-articles", Samples.taggedArticle()),
                Arguments.of(Topics.STORIES, "stories", Samples.story()),
                Arguments.of(Topics.alerts("rare-earth"), "alerts", Samples.alert()),
                Arguments.of(Topics.FEEDS, "feeds", Samples.definition()),
                Arguments.of(Topics.FEEDS, "feeds", Samples.state()),
                Arguments.of(Topics.RULES, "rules", Samples.rules()));
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_comes_back_as_it_went(Topic<Object> topic, String schema, Object sent) {
        Serde<Object> serde = topic.value();
        byte[] bytes = serde.serializer().serialize(topic.name(), sent);
        assertThat(serde.deserializer().deserialize(topic.name(), bytes)).isEqualTo(sent);
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_matches_its_schema_and_the_schema_names_no_field_too_few(
            Topic<Object> topic, String schemaName, Object sent) throws IOException {
        String json = new String(topic.value().serializer().serialize(topic.name(), sent), StandardCharsets.UTF_8);
        String schema = schema(schemaName);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(json, InputFormat.JSON))
                .isEmpty();
        assertThat(properties(Json.MAPPER.readTree(schema))).containsAll(fields(Json.MAPPER.readTree(json)));
    }

    @Test
    void an_article_stands_flat_in_its_tagged_form() throws IOException {
        JsonNode json = Json.MAPPER.readTree(Json.line(Samples.taggedArticle()));
        assertThat(json.at("/title").asText()).isEqualTo("Rare earth pact signed");
        assertThat(json.at("/published").asText()).isEqualTo("2026-09-01T06:30:00Z");
        assertThat(json.at("/publishedFrom").asText()).isEqualTo("feed");
        assertThat(json.at("/tags/0/evidence/0/zone").asText()).isEqualTo("headline");
    }

    @Test
    void an_unknown_field_is_ignored_and_a_missing_time_is_none() {
        Article article =
                Topics.ARTICLES.value().deserializer().deserialize("articles", "{\"id\":\"x\",\"later\":1}".getBytes());
        assertThat(article.id()).isEqualTo("x");
        assertThat(article.publication()).isEqualTo(PublicationTime.NONE);
        assertThat(article.title()).isEmpty();
    }

    @Test
    void a_feed_state_of_an_earlier_version_is_read() {
        String earlier = "{\"record\":\"state\",\"address\":\"https://a.example/feed\",\"etag\":\"\\\"1\\\"\","
                + "\"bodyHash\":\"h\",\"nextPoll\":\"2026-09-01T06:30:00Z\",\"failures\":2,\"lastError\":\"dns: x\","
                + "\"documents\":7,\"entries\":[{\"guid\":\"g\",\"id\":\"i\",\"address\":\"a\",\"revision\":\"r\"}],"
                + "\"books\":{\"fetched\":1,\"new\":1,\"known\":0,\"edited\":0,\"dropped\":{}},\"later\":1}";
        FeedState state = (FeedState)
                Topics.FEEDS.value().deserializer().deserialize("feeds", earlier.getBytes(StandardCharsets.UTF_8));
        assertThat(state.validators()).isEqualTo(new Validators(null, "\"1\"", null, "h"));
        assertThat(state.polls()).isEqualTo(new Polls(null, Samples.TIME, null, 2, 0, "dns: x", null));
        assertThat(state.pace()).isEqualTo(Pace.UNKNOWN);
        assertThat(state.asked()).isEqualTo("https://a.example/feed");
        assertThat(state.entries()).hasSize(1);
        assertThat(state.books().added()).isEqualTo(1);
    }

    @Test
    void bytes_that_are_no_record_are_refused_by_topic_and_type() {
        assertThatThrownBy(() -> Topics.ARTICLES.value().deserializer().deserialize("articles", "garbage".getBytes()))
                .isInstanceOf(SerializationException.class)
                .hasMessage("a record of articles is no Article");
    }

    private static String schema(String name) throws IOException {
        try (InputStream in = Topics.class.getResourceAsStream("schemas/" + name + ".schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<String> properties(JsonNode schema) {
        Set<String> names = new HashSet<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        schema.path("oneOf").forEach(one -> names.addAll(properties(one)));
        return names;
    }

    private static Set<String> fields(JsonNode json) {
        Set<String> names = new HashSet<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
