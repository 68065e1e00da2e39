package org.mineralwatch.ingest.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The meta elements of a page.
 *
 * @param byName what each says, by its name in lower case, under whichever attribute it carries it; the first counts
 */
record MetaTags(Map<String, String> byName) {
    private static final List<String> KEYS = List.of("property", "name", "itemprop", "http-equiv");

    static MetaTags in(Document document) {
        Map<String, String> byName = new HashMap<>();
        for (Element meta : document.select("meta[content]")) {
            String content = meta.attr("content").strip();
            for (String key : KEYS) {
                String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    byName.putIfAbsent(name, content);
                }
            }
        }
        return new MetaTags(byName);
    }

    /** What the element of a name says, or empty. */
    String get(String name) {
        return byName.getOrDefault(name, "");
    }
}
