package org.mineralwatch.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mineralwatch.news.Json;

/**
 * The bundled sample corpus as something that unfolds: which articles an outlet shows at a second of the play.
 *
 * @param articles by publication time
 * @param edits later revisions, by address of their article
 */
public record SampleCorpus(List<Item> articles, Map<String, Item> edits) {
    /** How many articles are there when the play begins; then one more comes each second. */
    static final int AT_ONCE = 12;

    /** Seconds between an article's coming and its edit. */
    static final int EDITED_AFTER = 10;

    private static final int SHOWN = 10;

    /** An article or a revision of one. */
    public record Item(String url, String title, String text, Instant published, String source) {}

    /** Reads {@code articles.jsonl} and {@code edits.jsonl} of a folder. */
    public static SampleCorpus read(Path folder) throws IOException {
        List<Item> articles = new ArrayList<>(items(folder.resolve("articles.jsonl")));
        articles.sort(Comparator.comparing(Item::published).thenComparing(Item::url));
        Map<String, Item> edits = new HashMap<>();
        items(folder.resolve("edits.jsonl")).forEach(edit -> edits.put(edit.url(), edit));
        return new SampleCorpus(List.copyOf(articles), Map.copyOf(edits));
    }

    private static List<Item> items(Path file) throws IOException {
        List<Item> items = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            items.add(Json.MAPPER.readValue(line, Item.class));
        }
        return items;
    }

    /** The outlets, sorted. */
    public List<String> outlets() {
        return articles.stream().map(Item::source).distinct().sorted().toList();
    }

    /** What an outlet's feed shows, latest first. */
    List<Item> shown(String outlet, long second) {
        List<Item> shown = new ArrayList<>();
        for (int place = 0; place < articles.size() && place < AT_ONCE + second; place++) {
            Item item = articles.get(place);
            if (item.source().equals(outlet)) {
                boolean edited = second >= Math.max(0, place - AT_ONCE + 1) + EDITED_AFTER;
                shown.add(0, edited ? edits.getOrDefault(item.url(), item) : item);
            }
        }
        return shown.subList(0, Math.min(SHOWN, shown.size()));
    }

    static String slug(String outlet) {
        return outlet.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
