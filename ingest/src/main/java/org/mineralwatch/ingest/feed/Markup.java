package org.mineralwatch.ingest.feed;

import java.util.Set;
import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Text;

/** Writes elements back as HTML: what a feed printed inside a field as markup instead of as text. */
final class Markup {
    private static final Set<String> VOID =
            Set.of("br", "hr", "img", "input", "wbr", "area", "col", "embed", "link", "meta");

    private Markup() {}

    /** The HTML inside an element. Its depth is that of the tree, which is bounded. */
    static String inside(Element element) {
        StringBuilder html = new StringBuilder();
        write(element, html);
        return html.toString();
    }

    private static void write(Element parent, StringBuilder html) {
        for (Content content : parent.getContent()) {
            if (content instanceof Element child) {
                html.append('<').append(child.getName());
                child.getAttributes().forEach(attribute -> write(attribute, html));
                html.append('>');
                write(child, html);
                close(child, html);
            } else if (content instanceof Text text) {
                html.append(TextConstruct.escaped(text.getText()));
            }
        }
    }

    private static void write(Attribute attribute, StringBuilder html) {
        html.append(' ').append(attribute.getName()).append("=\"");
        html.append(TextConstruct.escaped(attribute.getValue()).replace("\"", "&quot;"))
                .append('"');
    }

    private static void close(Element element, StringBuilder html) {
        if (!VOID.contains(element.getName())) {
            html.append("</").append(element.getName()).append('>');
        }
    }
}
