package org.mineralwatch.ingest.page;

import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Empties what is never the article: scripts, menus and footers, comments, teasers, pictures with their captions, what is hidden.
 * What holds half of the page's paragraphs is none of these, whatever it is called. Emptied elements stay where they are, since
 * taking out one of very many siblings is slow.
 */
final class Chrome {
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "template",
            "object",
            "embed",
            "applet",
            "iframe",
            "frame",
            "frameset",
            "noframes",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "select",
            "textarea",
            "dialog",
            "map",
            "menu",
            "figcaption");

    private static final Set<String> SIDE =
            Set.of("nav", "footer", "aside", "form", "noscript", "button", "label", "fieldset");

    private static final double TEASER_LINKS = 0.3;
    private static final int CAPTION = 350;

    private final Weights weights;
    private final int whole;
    private final boolean comments;

    private Chrome(Element body, boolean comments) {
        this.weights = Weights.in(body);
        this.whole = weights.of(body).paragraphs();
        this.comments = comments;
    }

    /**
     * Strips a page.
     *
     * @param body its body
     * @param comments whether comments may be the article, as they are in a forum
     */
    static void strip(Element body, boolean comments) {
        Chrome chrome = new Chrome(body, comments);
        body.traverse((node, depth) -> {
            if (node != body && node instanceof Element element && chrome.is(element)) {
                element.empty();
            }
        });
    }

    private boolean is(Element element) {
        return SILENT.contains(element.normalName()) || hidden(element) || weighsLittle(element);
    }

    private static boolean hidden(Element element) {
        String style = element.attr("style");
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || style.contains("display") && style.replace(" ", "").contains("display:none")
                || element.hasAttr("class") && element.classNames().stream().anyMatch(ChromeNames.HIDDEN::contains);
    }

    private boolean weighsLittle(Element element) {
        Names names = Names.of(element);
        if (names.anyStarts(ChromeNames.COMMENTS)) {
            return !comments;
        }
        Weight weight = weights.of(element);
        return weight.paragraphs() * 2 < whole
                && (SIDE.contains(element.normalName())
                        || names.anyOf(ChromeNames.WORDS)
                        || names.anyStarts(ChromeNames.STARTS)
                        || names.anyPhrase(ChromeNames.PHRASES)
                        || names.anyOf(ChromeNames.WEAK) && saysLittle(weight)
                        || names.anyStarts(ChromeNames.TEASERS) && leadsAway(element)
                        || names.anyOf(ChromeNames.PICTURES)
                                && weight.text() < CAPTION
                                && holds(element, "img,picture"));
    }

    private static boolean saysLittle(Weight weight) {
        return weight.paragraphs() == 0 || weight.linkDensity() > TEASER_LINKS;
    }

    /** The teaser of another page has a link to it; what a page calls its own teaser is its lead. */
    private static boolean leadsAway(Element element) {
        return holds(element, "a[href]") && !holds(element, "h1");
    }

    private static boolean holds(Element element, String selector) {
        return element.selectFirst(selector) != null;
    }
}
