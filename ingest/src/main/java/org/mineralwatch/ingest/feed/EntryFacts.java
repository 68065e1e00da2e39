package org.mineralwatch.ingest.feed;

import java.time.Instant;
import java.util.List;
import org.jdom2.Element;
import org.mineralwatch.news.PublicationTime;

/**
 * What ROME gets wrong or does not look for, taken from an entry wherever its format or one of the modules puts it.
 *
 * @param link absolute http(s) address, or null
 * @param published when the entry says it was published, or {@link PublicationTime#NONE}
 * @param updated when it says it was changed, or null
 * @param language as stated, its own or its feed's, or null
 */
record EntryFacts(String link, PublicationTime published, Instant updated, String language) {

    /** An entry has a date or two; one with more that cannot be read has none. */
    private static final int MOST_TRIED = 6;

    static EntryFacts of(Element entry, Fields fields, String address, String feedLanguage) {
        PublicationTime updated = first(fields.all(Field.UPDATED));
        if (updated.time() == null) {
            updated = FeedDates.parse(entry.getAttributeValue("lastmod"));
        }
        return new EntryFacts(
                Links.entry(entry, fields, address),
                first(fields.all(Field.PUBLISHED)),
                updated.time(),
                language(entry, fields, feedLanguage));
    }

    /** The language that an element states for all inside it, or another. */
    static String language(Element element, Fields fields, String otherwise) {
        String stated = fields.all(Field.LANGUAGE).stream()
                .map(Element::getText)
                .findFirst()
                .orElse(element.getAttributeValue("xml:lang"));
        String language = PlainText.line(stated, Limits.LABEL);
        return language.isEmpty() ? otherwise : language;
    }

    private static PublicationTime first(List<Element> dates) {
        for (Element date : dates.subList(0, Math.min(dates.size(), MOST_TRIED))) {
            PublicationTime time = FeedDates.parse(date.getText());
            if (time.time() != null) {
                return time;
            }
        }
        return PublicationTime.NONE;
    }
}
