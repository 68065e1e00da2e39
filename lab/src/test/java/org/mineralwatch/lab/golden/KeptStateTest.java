package org.mineralwatch.lab.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.Lane;
import org.mineralwatch.processor.topology.ProcessorTopology;
import org.mineralwatch.processor.topology.Purge;
import org.mineralwatch.sink.topology.SinkTopology;

/**
 * What a running pipeline keeps from one build to the next, against a file: the steps and stores of its topologies, of which the names
 * of internal topics are made, and the fields of what is stored. A build that differs may not be able to go on with what another
 * kept: see "A build that keeps state otherwise" in docs/RUNBOOKS.md, then write the file anew with {@code -Dgolden.write=true}.
 */
class KeptStateTest {
    private static final Path EXPECTED = Path.of("src/test/resources/golden/kept-state.txt");

    /** What each store holds. */
    private static final Map<String, String> STORES = new TreeMap<>(Map.of(
            "known-articles", "org.mineralwatch.processor.identity.KnownArticle",
            "current-revisions", "org.mineralwatch.news.Article",
            "article-subjects", "org.mineralwatch.processor.topology.StandingSubjects",
            "story-articles", "org.mineralwatch.processor.story.Telling",
            "story-arrivals", "java.lang.Long",
            "alerts", "org.mineralwatch.news.Alert"));

    @Test
    void this_build_keeps_what_the_builds_before_kept() throws Exception {
        String kept = kept();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(EXPECTED, kept);
        }
        assertThat(kept)
                .as(
                        "%s: a build that keeps state otherwise cannot go on with what another kept; read docs/RUNBOOKS.md, then"
                                + " write the file anew with -Dgolden.write=true",
                        EXPECTED)
                .isEqualTo(Files.readString(EXPECTED));
    }

    @Test
    void it_is_told_of_every_store_what_it_holds() {
        assertThat(Stream.of(processor(), sink())
                        .flatMap(topology -> topology.describe().subtopologies().stream())
                        .flatMap(part -> part.nodes().stream())
                        .filter(TopologyDescription.Processor.class::isInstance)
                        .flatMap(step -> ((TopologyDescription.Processor) step).stores().stream()))
                .containsExactlyInAnyOrderElementsOf(STORES.keySet());
    }

    private static String kept() throws ClassNotFoundException {
        StringBuilder kept = new StringBuilder()
                .append("processor ")
                .append(processor().describe())
                .append("\nsink ")
                .append(sink().describe())
                .append('\n');
        for (Map.Entry<String, String> store : STORES.entrySet()) {
            Class<?> type = Class.forName(store.getValue());
            kept.append("Store ")
                    .append(store.getKey())
                    .append(" holds ")
                    .append(type.getSimpleName())
                    .append('\n');
            for (RecordComponent field : type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]) {
                kept.append("  ")
                        .append(field.getName())
                        .append(": ")
                        .append(field.getGenericType().getTypeName().replaceAll("[a-z]+\\.", ""))
                        .append('\n');
            }
        }
        return kept.toString().replaceAll("extractor class: [^)]*", "by subject");
    }

    private static Topology processor() {
        Purge purge = new Purge(Duration.ofDays(400), null);
        return new ProcessorTopology(Lane.LIVE, article -> null, purge).build(settings("processor"));
    }

    private static Topology sink() {
        return new SinkTopology(Lane.LIVE, alert -> {}).build(settings("sink"));
    }

    private static Properties settings(String room) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, Lane.LIVE.group(room));
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return settings;
    }
}
