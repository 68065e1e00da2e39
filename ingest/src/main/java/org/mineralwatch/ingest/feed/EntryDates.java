package org.mineralwatch.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdom2.Document;
import org.jdom2.Element;
import org.mineralwatch.news.PublicationTime;

/** Finds the dates of an entry in its XML, wherever its format or one of the date modules puts them. */
final class EntryDates {
    private static final List<String> PUBLISHED = List.of("pubdate", "published", "issued", "date", "created");
    private static final List<String> UPDATED = List.of("updated", "modified");

    private EntryDates() {}

    /** The elements of all entries in document order. */
    static List<Element> entries(Document document) {
        List<Element> entries = new ArrayList<>();
        for (Element child : document.getRootElement().getChildren()) {
            if (named(child, "item") || named(child, "entry")) {
                entries.add(child);
            } else if (named(child, "channel")) {
                child.getChildren().stream().filter(item -> named(item, "item")).forEach(entries::add);
            }
        }
        return entries;
    }

    static PublicationTime published(Element entry) {
        return first(entry, PUBLISHED);
    }

    /** When the entry says it was changed, or null. */
    static Instant updated(Element entry) {
        return first(entry, UPDATED).time();
    }

    private static PublicationTime first(Element entry, List<String> names) {
        for (String name : names) {
            for (Element child : entry.getChildren()) {
                PublicationTime time = named(child, name) ? FeedDates.parse(child.getText()) : PublicationTime.NONE;
                if (time.time() != null) {
                    return time;
                }
            }
        }
        return PublicationTime.NONE;
    }

    private static boolean named(Element element, String name) {
        return element.getName().toLowerCase(Locale.ROOT).equals(name);
    }
}
