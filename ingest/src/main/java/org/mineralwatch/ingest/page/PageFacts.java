package org.mineralwatch.ingest.page;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.mineralwatch.ingest.feed.Limits;
import org.mineralwatch.ingest.feed.PlainText;
import org.mineralwatch.ingest.feed.WebLink;
import org.mineralwatch.news.CanonicalAddress;

/**
 * What a page says of itself in its head: headline, outlet, address, language.
 *
 * @param document the page, unchanged
 * @param metas its meta elements
 * @param stated its JSON-LD
 * @param found where the page was found, or null
 */
record PageFacts(Document document, MetaTags metas, JsonLd stated, String found) {
    private static final String LANGUAGE_TAG = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";
    private static final String SEPARATOR = "\\s+[|–—»·:-]+\\s+";
    private static final int OUTLET = 100;

    /** The headline: as stated, else as shared, else as shown, else the window's title, without the outlet's name at its end. */
    String title() {
        String title = first(
                stated.text("headline", Limits.TITLE),
                metas.get("og:title"),
                metas.get("twitter:title"),
                onlyHeadline(),
                document.title());
        return PlainText.line(withoutOutlet(PlainText.fold(title)), Limits.TITLE);
    }

    private String onlyHeadline() {
        var headlines = document.select("h1");
        return headlines.size() == 1 ? headlines.get(0).text() : "";
    }

    private String withoutOutlet(String title) {
        String outlet = source();
        if (outlet == null) {
            return title;
        }
        String[] parts = title.split(SEPARATOR);
        String last = parts[parts.length - 1];
        boolean named = parts.length > 1 && last.equalsIgnoreCase(outlet);
        return named
                ? title.substring(0, title.length() - last.length()).replaceFirst(SEPARATOR + "$|[\\s|–—»·:-]+$", "")
                : title;
    }

    /** The outlet's name, or null. */
    String source() {
        String source = first(
                metas.get("og:site_name"),
                stated.publisher(),
                metas.get("application-name"),
                metas.get("dc.publisher"));
        String line = PlainText.line(source, Limits.LABEL);
        return line.isEmpty() || line.length() > OUTLET || line.contains("@") || line.startsWith("http") ? null : line;
    }

    /** The address that the page calls its own, unless that is a site's front page; else where it was found, or null. */
    String address() {
        return Stream.of(link(), metas.get("og:url"), stated.address())
                .map(address -> WebLink.resolve(address, found))
                .filter(address ->
                        address != null && CanonicalAddress.of(address).isPresent())
                .filter(address -> !isFrontPage(address) || found == null || isFrontPage(found))
                .findFirst()
                .orElse(found);
    }

    private String link() {
        Element link = document.selectFirst("link[rel=canonical][href]");
        return link == null ? "" : link.attr("href");
    }

    private static boolean isFrontPage(String address) {
        return CanonicalAddress.of(address)
                .map(canonical -> canonical.substring("https://".length()))
                .filter(rest -> rest.indexOf('/') == rest.length() - 1)
                .isPresent();
    }

    /** The page's language, or null. */
    String language() {
        Element html = document.selectFirst("html");
        return Stream.of(html == null ? "" : html.attr("lang"), metas.get("og:locale"), metas.get("content-language"))
                .map(tag -> tag.strip().replace('_', '-'))
                .filter(tag -> tag.matches(LANGUAGE_TAG))
                .findFirst()
                .orElse(null);
    }

    private static String first(String... texts) {
        return Arrays.stream(texts).filter(text -> !text.isBlank()).findFirst().orElse("");
    }
}
