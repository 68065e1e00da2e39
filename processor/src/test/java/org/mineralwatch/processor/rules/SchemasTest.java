package org.mineralwatch.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schemas of rule files, which editors use, and the reader, which decides, agree on what is well formed. */
class SchemasTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path CONFIG = Path.of("..", "config");

    private static final String SUBJECT = """
            subject: ores
            description: Ores.
            threshold: 1000
            zones: {headline: 2.0, lead: 1.5, body: 1}
            density: 400
            corroboration: 2 origins
            severity: {medium: 1500, high: 3000, corroborated: 4 origins}
            contexts: {mining: [mine, smelter], states: [minister]}
            guards: [tin can]
            terms:
              - {term: tin, weight: 400, needs: mining, within: 4, cap: 2, inflect: false}
              - {any: [ore, copper ore], weight: -300, alone: false, unless: [mining, states], unless-within: article}
              - {each: [zinc, iron], weight: 100, needs: [mining, mining|states], within: sentence}
            lists:
              - {list: metals/all, weight: 300, except: [lead], needs: mining}
            examples:
              matches: [{title: Tin, text: Ore., published: "2026-01-02", evidence: [tin]}]
              ignores: [{text: A tin can., because: nobody mines cans}]
            """;
    private static final String ADDED = """
            subject: ores
            language: de
            contexts: {mining: [mine]}
            guards: [zinnkrug]
            terms: [{term: zinn, weight: 400, needs: mining}]
            """;
    private static final String VOCABULARY = """
            vocabulary: metals
            description: Metals.
            lists: [{list: all, title: All of them, source: the mine, version: 2025}]
            contexts: {mining: [mine], music: [band]}
            guards: [lead singer]
            entries:
              - {id: lead, spellings: [lead], lists: [all], needs: mining, within: 5, unless: music, unless-within: 3}
              - {id: tin, spellings: [{spelling: tin, from: "2025-01-01", until: "2026-01-01"}, pewter], inflect: false}
            """;
    private static final List<String> WRONG = List.of("{}", "[]", "nonsense", "99999999", "-7", "\"\"", "0.12345");

    static Stream<Path> bundled() throws IOException {
        return Stream.of("subjects", "vocabularies").flatMap(part -> {
            try (Stream<Path> files = Files.list(CONFIG.resolve(part))) {
                return files.sorted().toList().stream();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void every_bundled_file_fits_its_schema(Path file) throws IOException {
        String schema = file.getParent().getFileName().toString().equals("subjects") ? "subject" : "vocabulary";
        assertThat(schema(schema).validate(Files.readString(file), InputFormat.YAML))
                .isEmpty();
    }

    @Test
    void what_the_schema_of_subjects_refuses_the_reader_refuses_and_the_other_way_round() throws IOException {
        agree("subject", "subjects/ores.yaml", SUBJECT);
    }

    @Test
    void what_it_refuses_of_a_further_language_the_reader_refuses_too() throws IOException {
        agree("subject", "subjects/ores.de.yaml", ADDED);
    }

    @Test
    void what_the_schema_of_vocabularies_refuses_the_reader_refuses_and_the_other_way_round() throws IOException {
        agree("vocabulary", "vocabularies/metals.yaml", VOCABULARY);
    }

    private static void agree(String schemaName, String file, String text) throws IOException {
        Schema schema = schema(schemaName);
        assertThat(verdicts(schema, file, text)).as("the sample itself").containsExactly(true, true);
        Map<String, String> broken = broken(YAML.readTree(text));
        assertThat(broken).hasSizeGreaterThan(100);
        assertThat(broken)
                .allSatisfy((change, changed) -> assertThat(verdicts(schema, file, changed))
                        .as("schema and reader on %s", change)
                        .isIn(List.of(true, true), List.of(false, false)));
    }

    /** Whether the schema and whether the reader finds the form good. */
    private static List<Boolean> verdicts(Schema schema, String file, String text) {
        boolean fits = schema.validate(text, InputFormat.YAML).isEmpty();
        boolean reads = problems(file, text).isEmpty();
        return List.of(fits, reads);
    }

    /** What the reader finds wrong with the form; what needs the meaning of names is left to it alone. */
    private static List<Problem> problems(String file, String text) {
        Problems problems = new Problems();
        if (file.startsWith(RuleSource.SUBJECTS)) {
            SubjectFile.read(file, text, problems);
        } else {
            Vocabulary.read(file, text, problems);
        }
        try {
            problems.refuse();
            return List.of();
        } catch (BrokenRuleSetException e) {
            return e.problems().stream()
                    .filter(problem -> !problem.message().startsWith("there is no "))
                    .filter(problem -> !problem.message().endsWith(SubjectFile.LANGUAGE_HINT))
                    .toList();
        }
    }

    /** The document with each of its parts removed, renamed, or replaced by something else, one at a time. */
    private static Map<String, String> broken(JsonNode whole) throws IOException {
        Map<String, String> broken = new LinkedHashMap<>();
        for (JsonPointer at : pointers(whole, JsonPointer.empty())) {
            for (String wrong : WRONG) {
                JsonNode copy = whole.deepCopy();
                put(copy, at, YAML.readTree(wrong));
                broken.put(at + " = " + wrong, YAML.writeValueAsString(copy));
            }
            if (whole.at(at.head()) instanceof ObjectNode) {
                JsonNode less = whole.deepCopy();
                JsonNode value = ((ObjectNode) less.at(at.head())).remove(name(at));
                broken.put(at + " removed", YAML.writeValueAsString(less));
                ((ObjectNode) less.at(at.head())).set(name(at) + "x", value);
                broken.put(at + " renamed", YAML.writeValueAsString(less));
            }
        }
        return broken;
    }

    private static List<JsonPointer> pointers(JsonNode node, JsonPointer at) {
        List<JsonPointer> all = new ArrayList<>();
        node.properties().forEach(field -> {
            JsonPointer inner = at.appendProperty(field.getKey());
            all.add(inner);
            all.addAll(pointers(field.getValue(), inner));
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            all.add(at.appendIndex(i));
            all.addAll(pointers(node.get(i), at.appendIndex(i)));
        }
        return all;
    }

    private static void put(JsonNode whole, JsonPointer at, JsonNode value) {
        JsonNode parent = whole.at(at.head());
        if (parent instanceof ArrayNode array) {
            array.set(at.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(name(at), value);
        }
    }

    private static String name(JsonPointer at) {
        return at.last().getMatchingProperty();
    }

    private static Schema schema(String name) throws IOException {
        String text = Files.readString(CONFIG.resolve("schemas").resolve(name + ".schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
    }
}
