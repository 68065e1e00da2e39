package org.mineralwatch.ingest.feed;

import java.util.List;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.JDOMFactory;
import org.jdom2.UncheckedJDOMFactory;
import org.mineralwatch.ingest.feed.document.Space;

/**
 * Folds the many ways to print a feed or an entry into its family's own: every field once, under the name that the standard gives
 * it, its text as HTML. What no field is, is left out, so that nothing odd reaches ROME.
 */
final class Folding {
    private static final JDOMFactory JDOM = new UncheckedJDOMFactory();
    private static final Pattern MAIL = Pattern.compile("^\\s*\\S+@\\S+\\s*\\(([^()]+)\\)\\s*$");
    private static final List<Field> TEXTS = List.of(Field.TITLE, Field.SUMMARY, Field.CONTENT);

    private final Family family;
    private final boolean sure;

    /**
     * Folds one document.
     *
     * @param sure whether it is Atom 1.0, where a text whose type is not given is plain
     */
    Folding(Family family, boolean sure) {
        this.family = family;
        this.sure = sure;
    }

    /** The fields of a feed in an element of the family's name for it. */
    Element feed(Fields fields, String name) {
        Element feed = family.element(name);
        TEXTS.forEach(field -> text(fields, field, feed, false));
        return feed;
    }

    /**
     * An entry.
     *
     * @param original for what it says in attributes
     */
    Element entry(Element original, Fields fields) {
        Element entry = family.element(family == Family.RSS ? "item" : "entry");
        TEXTS.forEach(field -> text(fields, field, entry, true));
        guid(original, fields, entry);
        fields.all(Field.AUTHOR).forEach(author -> add(entry, Field.AUTHOR, person(author)));
        fields.all(Field.CATEGORY).forEach(category -> category(category, entry));
        return entry;
    }

    private void text(Fields fields, Field field, Element to, boolean entry) {
        for (Element candidate : fields.all(field)) {
            String html = html(candidate);
            if (!html.isBlank()) {
                Element element = family.element(field, entry);
                if (family == Family.ATOM) {
                    element.setAttribute("type", "html");
                }
                to.addContent(element.addContent(JDOM.text(html)));
                return;
            }
        }
    }

    private String html(Element element) {
        boolean atom = family == Family.ATOM || element.getNamespace() == Space.ATOM;
        return atom ? TextConstruct.atom(element, sure) : TextConstruct.html(element);
    }

    private void guid(Element original, Fields fields, Element entry) {
        List<Element> guids = fields.all(Field.GUID);
        String guid = guids.stream()
                .map(Element::getValue)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(original.getAttributeValue("about"));
        if (guid != null) {
            add(entry, Field.GUID, guid);
        }
    }

    private void add(Element to, Field field, String text) {
        if (!text.isBlank()) {
            to.addContent(family.element(field, true).addContent(JDOM.text(text)));
        }
    }

    /** A person's name, or what there is of one; RSS writes {@code address (name)}. */
    private static String person(Element author) {
        return MAIL.matcher(PlainText.line(named(author), Limits.LABEL)).replaceFirst("$1");
    }

    private static String named(Element author) {
        for (Element part : author.getChildren()) {
            if (part.getName().equalsIgnoreCase("name")) {
                return part.getText();
            }
        }
        return author.getChildren().isEmpty()
                ? author.getText()
                : author.getChildren().get(0).getText();
    }

    private void category(Element category, Element entry) {
        String label = category.getAttributeValue("term", category.getAttributeValue("label", category.getText()));
        if (label.isBlank()) {
            return;
        }
        if (family == Family.ATOM) {
            entry.addContent(family.element(Field.CATEGORY, true).setAttribute(JDOM.attribute("term", label)));
        } else {
            add(entry, Field.CATEGORY, label);
        }
    }
}
