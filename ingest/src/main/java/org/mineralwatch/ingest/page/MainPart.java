package org.mineralwatch.ingest.page;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds the element that holds the article: from the body down, as long as one child holds nearly all paragraphs. */
final class MainPart {
    /** Of the paragraphs' characters; less would leave out parts of articles that stand in several blocks. */
    private static final double NEARLY_ALL = 0.85;

    /** The same where the child is a single paragraph or two, or the element is named as the one sought. */
    private static final double SURELY_ALL = 0.9;

    private static final Set<String> LEAVES =
            Set.of("p", "blockquote", "pre", "ul", "ol", "dl", "li", "h1", "h2", "h3");
    private static final Set<String> OF = Set.of("article", "artikel", "entry", "news", "post", "story");
    private static final Set<String> TEXT = Set.of("body", "content", "text");

    private MainPart() {}

    static Element of(Element body, Weights weights) {
        Element part = body;
        Optional<Element> heir = heir(part, weights);
        while (heir.isPresent()) {
            part = heir.get();
            heir = heir(part, weights);
        }
        return part;
    }

    private static Optional<Element> heir(Element part, Weights weights) {
        int whole = weights.of(part).paragraphs();
        boolean sought = sought(part);
        return part.children().stream()
                .filter(child -> !LEAVES.contains(child.normalName()))
                .max(Comparator.comparingInt(child -> weights.of(child).paragraphs()))
                .filter(child -> inherits(weights.of(child), whole, sought));
    }

    private static boolean inherits(Weight child, int whole, boolean sought) {
        double share = sought || child.blocks() < 3 ? SURELY_ALL : NEARLY_ALL;
        return child.paragraphs() > 0 && child.paragraphs() >= whole * share;
    }

    /** Whether its author calls it the text of an article. */
    private static boolean sought(Element element) {
        Names names = Names.of(element);
        return element.attr("itemprop").equals("articleBody") || names.anyOf(OF) && names.anyOf(TEXT);
    }
}
