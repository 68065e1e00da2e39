package org.mineralwatch.ingest.feed;

import java.util.List;
import java.util.Objects;
import org.mineralwatch.news.Id;

/**
 * An entry as its format gave it, before anything is made plain, safe and bounded. Every text may be null; title, summary,
 * content and labels are HTML.
 */
record RawEntry(
        String guid,
        String title,
        String summary,
        String content,
        List<String> authors,
        List<String> categories,
        EntryFacts facts) {

    /** The entry that is handed on. */
    Entry bounded() {
        return new Entry(
                name(),
                PlainText.line(HtmlText.line(title), Limits.TITLE),
                facts.link(),
                facts.published().time(),
                facts.published().precision(),
                facts.updated(),
                summary,
                content,
                labels(authors),
                labels(categories),
                facts.language());
    }

    private String name() {
        String given = PlainText.line(guid, Limits.GUID + 1);
        if (given.length() > Limits.GUID) {
            return "guid:" + Id.of(guid);
        }
        if (!given.isEmpty()) {
            return given;
        }
        return facts.link() != null
                ? facts.link()
                : "entry:"
                        + Id.of(
                                title,
                                Objects.toString(facts.published().time(), ""),
                                content != null ? content : summary);
    }

    private static List<String> labels(List<String> raw) {
        return raw.stream()
                .filter(Objects::nonNull)
                .limit(Limits.LABELS)
                .map(label -> PlainText.line(HtmlText.line(label), Limits.LABEL))
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
    }
}
