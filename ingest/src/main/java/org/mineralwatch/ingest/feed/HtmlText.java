package org.mineralwatch.ingest.feed;

import java.util.Set;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Turns the HTML of feeds into plain text with a real HTML parser. Nothing active survives: only text nodes are copied. */
public final class HtmlText {
    /** Characters of markup that are looked at: enough for the longest text, and no more work than that. */
    private static final int MARKUP = 4 * Limits.TEXT;

    /** Elements inside each other; deeper ones are taken for their neighbours. */
    private static final int DEPTH = 64;

    private HtmlText() {}

    /** The text of a piece of HTML in one line. */
    static String line(String html) {
        return PlainText.fold(paragraphs(html, Limits.TEXT));
    }

    /**
     * The text of a piece of HTML, or of plain text, with a blank line between paragraphs.
     *
     * @param html as served, or null
     * @param limit characters at most
     */
    public static String paragraphs(String html, int limit) {
        if (html == null) {
            return "";
        }
        Paragraphs text = new Paragraphs(limit);
        if (html.indexOf('<') < 0) {
            String cut = PlainText.cut(html, MARKUP);
            text.plain(cut.indexOf('&') < 0 ? cut : Parser.unescapeEntities(cut, false));
        } else {
            write(html, text, true);
        }
        return text.toString();
    }

    /**
     * The text of a part of a document that was read already, with a blank line between paragraphs.
     *
     * @param part its root
     * @param limit characters at most
     */
    public static String paragraphsOf(Element part, int limit) {
        Paragraphs text = new Paragraphs(limit);
        part.filter(new Copying(text, false));
        return text.toString();
    }

    private static void write(String html, Paragraphs text, boolean outermost) {
        Element body = Document.createShell("").body();
        Copying copying = new Copying(text, outermost);
        Parser.htmlParser()
                .setMaxDepth(DEPTH)
                .parseFragmentInput(PlainText.cut(html, MARKUP), body, "")
                .forEach(node -> node.filter(copying));
    }

    /** Copies what a reader would see. */
    private static final class Copying implements NodeFilter {
        private static final Set<String> SILENT = Set.of("script", "style", "template");
        private static final Set<String> LINES = Set.of("br", "li", "tr", "dt", "dd", "option");
        private static final Set<String> CELLS = Set.of("td", "th");

        /** Elements whose text is markup for programs that do not know them. */
        private static final Set<String> FALLBACK = Set.of("iframe", "noframes", "noembed", "xmp");

        private final Paragraphs text;
        private final boolean outermost;

        Copying(Paragraphs text, boolean outermost) {
            this.text = text;
            this.outermost = outermost;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (text.full() || SILENT.contains(node.nodeName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (node instanceof TextNode words) {
                text.words(words.getWholeText());
            } else if (node instanceof DataNode data) {
                fallback(data);
            } else if (node instanceof Element element) {
                text.ask(breakOf(element));
            }
            return FilterResult.CONTINUE;
        }

        /** Fallback inside fallback is nobody's text. */
        private void fallback(DataNode data) {
            if (outermost
                    && data.parent() != null
                    && FALLBACK.contains(data.parent().nodeName())) {
                write(data.getWholeData(), text, false);
            }
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                text.ask(breakOf(element));
            }
            return FilterResult.CONTINUE;
        }

        private static Paragraphs.Break breakOf(Element element) {
            String name = element.normalName();
            if (CELLS.contains(name)) {
                return Paragraphs.Break.BLANK;
            }
            return LINES.contains(name)
                    ? Paragraphs.Break.LINE
                    : element.isBlock() ? Paragraphs.Break.PARAGRAPH : Paragraphs.Break.NONE;
        }
    }
}
