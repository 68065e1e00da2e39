package org.mineralwatch.ingest.feed;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.mineralwatch.news.Id;
import org.mineralwatch.news.PublicationTime;

/**
 * An entry as its format gave it, before anything is made plain, safe and bounded. Every text may be null.
 *
 * @param titleIsHtml whether the title's text is markup (RSS does not say, and mostly is)
 */
record RawEntry(
        String guid,
        String title,
        boolean titleIsHtml,
        String link,
        PublicationTime published,
        Instant updated,
        String summary,
        String content,
        List<String> authors,
        List<String> categories) {

    /**
     * The entry that is handed on.
     *
     * @param base address that relative links start from, or null
     */
    Entry bounded(String base) {
        String body = content != null && !content.isBlank() ? content : summary;
        String plain = body == null ? "" : HtmlText.paragraphs(body, Limits.TEXT + 1);
        String headline = PlainText.line(titleIsHtml ? HtmlText.line(title) : title, Limits.TITLE + 1);
        String address = WebLink.resolve(link, base);
        return new Entry(
                name(address),
                PlainText.cut(headline, Limits.TITLE),
                address,
                published.time(),
                published.precision(),
                updated,
                summary,
                content,
                PlainText.cut(plain, Limits.TEXT),
                headline.length() > Limits.TITLE || plain.length() > Limits.TEXT,
                labels(authors),
                labels(categories));
    }

    private String name(String address) {
        String given = PlainText.line(guid, Limits.GUID + 1);
        if (given.length() > Limits.GUID) {
            return "guid:" + Id.of(guid);
        }
        if (!given.isEmpty()) {
            return given;
        }
        return address != null
                ? address
                : "entry:" + Id.of(title, Objects.toString(published.time(), ""), content != null ? content : summary);
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
