package org.mineralwatch.ingest.page;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Empties what is no text inside the article: lists of links, pictures, notices, headings that nothing follows. */
final class Pruning {
    private static final Set<String> HOLDERS =
            Set.of("article", "div", "dl", "header", "li", "ol", "p", "section", "table", "tbody", "td", "tr", "ul");

    private static final double LINKS = 0.6;
    private static final double HEADING_LINKS = 0.8;
    private static final int CAPTION = 300;

    private Pruning() {}

    static void prune(Element part, Weights weights) {
        part.traverse((node, depth) -> {
            if (node != part && node instanceof Element element && isJunk(element, weights.of(element))) {
                element.empty();
            }
        });
        Headings.prune(part);
    }

    private static boolean isJunk(Element element, Weight weight) {
        String name = element.normalName();
        if (Headings.is(element)) {
            return name.equals("h1") || weight.linkDensity() > HEADING_LINKS || isNotice(element, weight);
        }
        return name.equals("figure") && weight.text() < CAPTION
                || HOLDERS.contains(name) && (linksOnly(weight) || isLeaf(element) && isNotice(element, weight));
    }

    private static boolean linksOnly(Weight weight) {
        return weight.linkDensity() > LINKS && weight.paragraphs() == 0;
    }

    private static boolean isNotice(Element element, Weight weight) {
        return weight.text() > 0 && weight.text() <= Notices.LONGEST && Notices.is(element.text());
    }

    /** Whether no block stands inside it. */
    static boolean isLeaf(Element element) {
        return element.children().stream().noneMatch(Element::isBlock);
    }
}
