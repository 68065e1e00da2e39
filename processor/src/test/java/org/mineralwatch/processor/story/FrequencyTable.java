package org.mineralwatch.processor.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.Zone;
import org.mineralwatch.processor.text.Chars;
import org.mineralwatch.processor.text.Zones;

/**
 * Writes the table of document frequencies that likeness rests on, from JSONL articles: docs/STORIES.md says from which. Words of one
 * document only are left out, as the table counts all that it lacks as such.
 */
public final class FrequencyTable {
    private static final int FEWEST = 2;

    private final Map<String, Integer> counts = new TreeMap<>();
    private int documents;

    private FrequencyTable() {}

    public static void main(String[] files) throws IOException {
        FrequencyTable table = new FrequencyTable();
        for (String file : files) {
            try (Stream<String> lines = Files.lines(Path.of(file))) {
                for (String line : (Iterable<String>) lines::iterator) {
                    table.add(Json.MAPPER.readTree(line));
                }
            }
        }
        table.print(new PrintStream(System.out, false, StandardCharsets.UTF_8));
    }

    private void add(JsonNode article) {
        Chars title = Chars.of(article.path("title").asText());
        Chars text = Chars.of(article.path("text").asText());
        Set<String> stems = Stream.concat(
                        Zones.ofTitle(title, null, null).stream()
                                .flatMap(passage -> passage.sentences().stream())
                                .flatMap(sentence -> Words.of(title, sentence).stream()),
                        Zones.of(title, text).stream()
                                .filter(passage -> passage.zone() != Zone.CHROME)
                                .flatMap(passage -> passage.sentences().stream())
                                .flatMap(sentence -> Words.of(text, sentence).stream()))
                .map(Words.Word::term)
                .filter(Term::tells)
                .map(Term::stem)
                .collect(Collectors.toSet());
        stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
        documents++;
    }

    private void print(PrintStream out) {
        out.println(documents);
        counts.forEach((stem, count) -> {
            if (count >= FEWEST) {
                out.println(stem + "\t" + count);
            }
        });
        out.flush();
    }
}
