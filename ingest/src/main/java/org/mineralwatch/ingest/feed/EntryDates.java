package org.mineralwatch.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdom2.Document;
import org.jdom2.Element;
import org.mineralwatch.news.PublicationTime;

/**
 * The dates of an entry, wherever its format or one of the date modules puts them.
 *
 * @param published when the entry says it was published, or {@link PublicationTime#NONE}
 * @param updated when it says it was changed, or null
 */
record EntryDates(PublicationTime published, Instant updated) {
    static final EntryDates NONE = new EntryDates(PublicationTime.NONE, null);

    private static final List<String> PUBLISHED = List.of("pubdate", "published", "issued", "date", "created");
    private static final List<String> ENTRIES = List.of("item", "entry");
    private static final List<String> CHANNEL = List.of("channel");
    private static final List<String> UPDATED = List.of("updated", "modified");

    /** Takes the dates of all entries, in document order, out of the tree. */
    static List<EntryDates> takeFrom(Document document) {
        return entries(document).stream().map(EntryDates::takeFrom).toList();
    }

    private static EntryDates takeFrom(Element entry) {
        EntryDates dates =
                new EntryDates(first(entry, PUBLISHED), first(entry, UPDATED).time());
        entry.getChildren().stream()
                .filter(child -> named(child, PUBLISHED) || named(child, UPDATED))
                .toList()
                .forEach(Element::detach);
        return dates;
    }

    private static List<Element> entries(Document document) {
        List<Element> entries = new ArrayList<>();
        for (Element child : document.getRootElement().getChildren()) {
            if (named(child, ENTRIES)) {
                entries.add(child);
            } else if (named(child, CHANNEL)) {
                child.getChildren().stream()
                        .filter(item -> named(item, ENTRIES))
                        .forEach(entries::add);
            }
        }
        return entries;
    }

    private static PublicationTime first(Element entry, List<String> names) {
        for (String name : names) {
            for (Element child : entry.getChildren()) {
                PublicationTime time =
                        named(child, List.of(name)) ? FeedDates.parse(child.getText()) : PublicationTime.NONE;
                if (time.time() != null) {
                    return time;
                }
            }
        }
        return PublicationTime.NONE;
    }

    private static boolean named(Element element, List<String> names) {
        return names.contains(element.getName().toLowerCase(Locale.ROOT));
    }
}
