package org.mineralwatch.ingest.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.mineralwatch.ingest.feed.HtmlText;
import org.mineralwatch.ingest.feed.Limits;

/**
 * An article handed over as HTML, be it a whole page or just its text with markup: what of it is the article. Where nothing is left
 * when the chrome is out, all its text is taken.
 *
 * @param title the headline that a whole page states, or empty
 * @param text plain text, paragraphs separated by blank lines
 */
public record ArticleHtml(String title, String text) {
    /** Only whole pages say so. */
    private static final Pattern WHOLE_PAGE = Pattern.compile("(?i)<(?:!doctype|html|head|body)\\b");

    private static final int PROLOG = 100_000;

    /**
     * Reads it; any text is read.
     *
     * @param html as given
     * @param address where it was found, or null
     */
    public static ArticleHtml read(String html, String address) {
        if (html.indexOf('<') < 0 || html.indexOf('\0') >= 0) {
            return new ArticleHtml("", HtmlText.paragraphs(html, Limits.TEXT));
        }
        Markup markup = Markup.of(html);
        if (!WHOLE_PAGE
                .matcher(html.substring(0, Math.min(PROLOG, html.length())))
                .find()) {
            return new ArticleHtml("", orAll(fragment(markup.parse(address).body()), html));
        }
        Page page = PageReader.page(markup, address);
        return new ArticleHtml(page.title(), orAll(page.text(), html));
    }

    private static String fragment(Element body) {
        Chrome.strip(body, false);
        Pruning.prune(body, Weights.in(body));
        return HtmlText.paragraphsOf(body, Limits.TEXT);
    }

    private static String orAll(String text, String html) {
        return text.isEmpty() ? HtmlText.paragraphs(html, Limits.TEXT) : text;
    }
}
