package org.mineralwatch.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One message a topic as each release wrote it, {@code golden/<release>/<topic>.<record>.json}: what stands on a topic for years must be
 * read by every later release. A new release adds a folder ({@code -Dgolden.write=true} writes that of this version); those of
 * former ones never change.
 */
class GoldenMessagesTest {
    private static final String RELEASE = "0.1.0";
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static Stream<Arguments> messages() throws IOException {
        List<Arguments> messages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> messages.add(Arguments.of(topic(file), file)));
        }
        return messages.stream();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void what_a_release_wrote_is_read_and_nothing_of_it_is_lost(Topic<Object> topic, Path file) throws IOException {
        JsonNode written = Json.MAPPER.readTree(Files.readString(file));
        Object read = topic.value().deserializer().deserialize(topic.name(), Files.readAllBytes(file));
        JsonNode again = Json.MAPPER.readTree(topic.value().serializer().serialize(topic.name(), read));
        assertThat(missing(written, again, "")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void what_a_release_wrote_fits_the_schema_of_today(Topic<Object> topic, Path file) throws IOException {
        String schema = schema(name(file));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(Files.readString(file), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void this_release_has_a_message_of_every_topic_of_records() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN.resolve(RELEASE))) {
            assertThat(files.map(GoldenMessagesTest::name))
                    .containsOnly("articles", "tagged-articles", "stories", "alerts", "feeds", "rules");
        }
    }

    @BeforeAll
    static void write() throws IOException {
        if (!Boolean.getBoolean("golden.write")) {
            return;
        }
        Path folder = Files.createDirectories(GOLDEN.resolve(RELEASE));
        for (Arguments arguments : RecordsCrossKafkaTest.records().toList()) {
            Object[] sample = arguments.get();
            Files.writeString(
                    folder.resolve(sample[1] + "." + sample[2].getClass().getSimpleName() + ".json"),
                    Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(sample[2]) + "\n");
        }
    }

    private static Topic<?> topic(Path file) {
        String name = name(file);
        return Topics.FIXED.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseGet(() -> Topics.alerts("rare-earth"));
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }

    private static String schema(String name) throws IOException {
        try (InputStream schema = Json.class.getResourceAsStream("schemas/" + name + ".schema.json")) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Places of values that one has and the other has not, or otherwise. */
    private static List<String> missing(JsonNode one, JsonNode other, String place) {
        List<String> missing = new ArrayList<>();
        if (one.isContainerNode()) {
            one.properties()
                    .forEach(field -> missing.addAll(
                            missing(field.getValue(), other.path(field.getKey()), place + "/" + field.getKey())));
            for (int i = 0; one.isArray() && i < one.size(); i++) {
                missing.addAll(missing(one.get(i), other.path(i), place + "/" + i));
            }
        } else if (!one.equals(other)) {
            missing.add(place);
        }
        return missing;
    }
}
