package org.mineralwatch.ingest.feed;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Turns the HTML of feeds into plain text with a real HTML parser. Nothing active survives: only text nodes are copied. */
public final class HtmlText {
    private static final String SILENT = "script,style,template,object,embed,applet,iframe,noframes,textarea,select";

    /** Characters of markup that are looked at: enough for the longest text, and no more work than that. */
    private static final int MARKUP = 4 * Limits.TEXT;

    private static final Set<String> LINES = Set.of("br", "li", "tr", "dt", "dd", "option");
    private static final Set<String> CELLS = Set.of("td", "th");

    private HtmlText() {}

    /** The text of a piece of HTML in one line. */
    static String line(String html) {
        return PlainText.fold(paragraphs(html, Limits.TEXT));
    }

    /**
     * The text of a piece of HTML, or of plain text, with a blank line between paragraphs.
     *
     * @param html as served
     * @param limit characters at most, within one paragraph's break
     */
    public static String paragraphs(String html, int limit) {
        Writer writer = new Writer(limit);
        if (html == null) {
            return "";
        }
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            writer.plain(html);
        } else {
            Document document = Jsoup.parseBodyFragment(PlainText.cut(html, MARKUP));
            document.select(SILENT).remove();
            document.body().traverse(writer);
        }
        return PlainText.cut(writer.out.toString(), limit);
    }

    /**
     * The text of a part of a document that was read already, with a blank line between paragraphs.
     *
     * @param part its root; elements whose content is never shown must be gone
     * @param limit characters at most, within one paragraph's break
     */
    public static String paragraphs(Element part, int limit) {
        Writer writer = new Writer(limit);
        part.traverse(writer);
        return PlainText.cut(writer.out.toString(), limit);
    }

    /** Collects text; the widest break asked for since the last word is written before the next one. */
    private static final class Writer implements NodeVisitor {
        private static final String[] BREAKS = {"", " ", "\n", "\n\n"};

        private final StringBuilder out = new StringBuilder();
        private final int limit;
        private int pending;

        Writer(int limit) {
            this.limit = limit;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                words(text.getWholeText());
            } else if (node instanceof Element element) {
                ask(breakOf(element));
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                ask(breakOf(element));
            }
        }

        /** Text without markup: its blank lines are its paragraphs. */
        void plain(String text) {
            for (String paragraph : text.split("\\R[ \\t]*\\R")) {
                words(paragraph);
                ask(3);
            }
        }

        private static int breakOf(Element element) {
            String name = element.normalName();
            return CELLS.contains(name) ? 1 : LINES.contains(name) ? 2 : element.isBlock() ? 3 : 0;
        }

        private void ask(int wanted) {
            pending = Math.max(pending, wanted);
        }

        private void breakLine() {
            if (pending > 0 && !out.isEmpty()) {
                out.append(BREAKS[pending]);
            }
            pending = 0;
        }

        private void words(String text) {
            for (int i = 0; i < text.length() && out.length() <= limit; i++) {
                char c = text.charAt(i);
                if (PlainText.blank(c)) {
                    ask(1);
                } else {
                    breakLine();
                    out.append(c);
                }
            }
        }
    }
}
