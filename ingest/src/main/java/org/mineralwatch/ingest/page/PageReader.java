package org.mineralwatch.ingest.page;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.mineralwatch.ingest.feed.Limits;
import org.mineralwatch.news.PublicationTime;

/** Reads article pages. Pure: the same bytes give the same page; whatever the bytes are, there is an answer. */
public final class PageReader {
    private PageReader() {}

    /**
     * Reads a page.
     *
     * @param body its bytes, decompressed
     * @param contentType the header that came with it, or null
     * @param address where it was found, or null
     */
    public static PageDocument read(byte[] body, String contentType, String address) {
        if (body.length > Limits.BODY_BYTES) {
            return new NoPage("larger than " + (Limits.BODY_BYTES >> 20) + " MiB");
        }
        Optional<Markup> markup = Markup.of(body, contentType);
        return markup.isPresent()
                ? page(markup.get(), address)
                : new NoPage(body.length == 0 ? "it is empty" : "it is no HTML");
    }

    /** The article in a page whose characters are known. */
    static Page page(Markup markup, String address) {
        Document document = markup.parse(address);
        MetaTags metas = MetaTags.in(document);
        JsonLd stated = JsonLd.in(document);
        PageFacts facts = new PageFacts(document, metas, stated, address);
        String title = facts.title();
        String own = facts.address();
        String source = facts.source();
        String language = facts.language();
        PublicationTime published = PageDates.published(document, metas, stated, own);
        // last, since it takes the document apart
        return new Page(title, MainText.of(document, markup, stated), published, source, own, language);
    }
}
