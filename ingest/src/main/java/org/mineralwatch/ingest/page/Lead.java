package org.mineralwatch.ingest.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** Finds the paragraphs of an article that stand above its main part: below the headline, or named as a lead. */
final class Lead implements NodeFilter {
    private static final double LINKS = 0.3;
    private static final Set<String> NAMES = Set.of(
            "abstract",
            "deck",
            "dek",
            "einleitung",
            "excerpt",
            "intro",
            "kicker",
            "lead",
            "lede",
            "sapo",
            "standfirst",
            "subheadline",
            "subline",
            "subtitle",
            "summary",
            "vorspann");

    private final Element part;
    private final Weights weights;
    private final Set<Node> above = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Element> found = new ArrayList<>();
    private boolean headline;

    private Lead(Element part, Weights weights) {
        this.part = part;
        this.weights = weights;
        this.above.addAll(part.parents());
    }

    /** The elements that hold them, in order; none when they hold so much that they must be something else. */
    static List<Element> of(Element body, Element part, Weights weights) {
        Lead lead = new Lead(part, weights);
        body.filter(lead);
        int held = lead.found.stream()
                .mapToInt(element -> weights.of(element).paragraphs())
                .sum();
        return held * 2 > weights.of(part).paragraphs() ? List.of() : lead.found;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node == part) {
            return FilterResult.STOP;
        }
        if (!(node instanceof Element element) || above.contains(node)) {
            return FilterResult.CONTINUE;
        }
        if (element.normalName().equals("h1")) {
            headline = true;
            found.clear();
        } else if (isParagraph(element) && (headline || Names.of(element).anyOf(NAMES))) {
            found.add(element);
            return FilterResult.SKIP_CHILDREN;
        }
        return FilterResult.CONTINUE;
    }

    private boolean isParagraph(Element element) {
        Weight weight = weights.of(element);
        return weight.paragraphs() > 0 && weight.linkDensity() < LINKS;
    }
}
