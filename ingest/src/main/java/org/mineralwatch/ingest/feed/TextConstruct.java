package org.mineralwatch.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jdom2.Element;

/**
 * The text of an element as HTML, however its format wraps it: escaped, as elements, in base64, or plain. A value that cannot be
 * unwrapped is empty: it costs the field, not the feed.
 */
final class TextConstruct {
    private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z][^<>]*>|&#?\\w{2,8};");

    private TextConstruct() {}

    /**
     * The HTML of an element of RSS: whatever it holds.
     *
     * @param element a title, a body, a name
     */
    static String html(Element element) {
        return element.getChildren().isEmpty() ? element.getText() : Markup.inside(element);
    }

    /**
     * The HTML of an element of Atom, by its type.
     *
     * @param sure whether a type that is not given means plain text; else what looks like markup is
     */
    static String atom(Element element, boolean sure) {
        String type = attribute(element, "type");
        if (!element.getChildren().isEmpty()) {
            return Markup.inside(element);
        }
        String text = element.getText();
        if (attribute(element, "mode").equals("base64") || !readable(type)) {
            return decoded(text);
        }
        boolean guess = !sure && !type.equals("text") && MARKUP.matcher(text).find();
        return guess || type.contains("html") || type.contains("xml") ? text : escaped(text);
    }

    private static boolean readable(String type) {
        return type.isEmpty()
                || !type.contains("/")
                || type.contains("html")
                || type.startsWith("text/")
                || type.endsWith("xml");
    }

    private static String attribute(Element element, String name) {
        return element.getAttributeValue(name, "").strip().toLowerCase(Locale.ROOT);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Plain text as the HTML that means it. */
    static String escaped(String plain) {
        return plain == null ? null : plain.replace("&", "&amp;").replace("<", "&lt;");
    }
}
