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

    /**
     * The entry that is handed on.
     *
     * @param budget of its document
     */
    Entry bounded(TagBudget budget) {
        return new Entry(
                name(),
                line(budget.spend(title), Limits.TITLE),
                facts.link(),
                facts.published().time(),
                facts.published().precision(),
                facts.updated(),
                budget.spend(summary),
                budget.spend(content),
                labels(authors, budget),
                labels(categories, budget),
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

    private static List<String> labels(List<String> raw, TagBudget budget) {
        return raw.stream()
                .filter(Objects::nonNull)
                .limit(Limits.LABELS)
                .map(label -> line(budget.spend(label), Limits.LABEL))
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
    }

    /** A short text in one line; of markup, a few times its length is looked at. */
    static String line(String html, int limit) {
        return PlainText.line(HtmlText.line(html == null ? null : PlainText.cut(html, 10 * limit)), limit);
    }
}
