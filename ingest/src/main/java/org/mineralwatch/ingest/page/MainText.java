package org.mineralwatch.ingest.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.mineralwatch.ingest.feed.HtmlText;
import org.mineralwatch.ingest.feed.Limits;
import org.mineralwatch.ingest.feed.PlainText;

/**
 * The main text of a page: chrome out, the part that holds the paragraphs found, the lead above it added, what is no text in it out.
 * Where that leaves too little, comments may be the text (a forum's are), and at last the body that the page states in its data.
 */
final class MainText {
    /** Characters; fewer are no article. */
    private static final int SHORT = 200;

    private MainText() {}

    /**
     * Finds it.
     *
     * @param document the page, which is taken apart
     * @param markup makes another of it
     * @param stated its JSON-LD
     */
    static String of(Document document, Markup markup, JsonLd stated) {
        String text = read(document.body(), false);
        if (text.length() < SHORT) {
            text = clearlyLonger(read(markup.parse(null).body(), true), text);
            text = clearlyLonger(stated.body(), text);
        }
        return PlainText.cut(text, Limits.TEXT);
    }

    private static String clearlyLonger(String other, String text) {
        return other.length() > 2 * text.length() ? other : text;
    }

    private static String read(Element body, boolean comments) {
        Chrome.strip(body, comments);
        Weights weights = Weights.in(body);
        Element part = MainPart.of(body, weights);
        List<Element> lead = Lead.of(body, part, weights);
        Pruning.prune(part, weights);
        return Stream.concat(lead.stream(), Stream.of(part))
                .map(element -> HtmlText.paragraphsOf(element, Limits.TEXT))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
