package org.mineralwatch.ingest.feed.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.JDOMFactory;
import org.jdom2.Namespace;
import org.jdom2.UncheckedJDOMFactory;

/**
 * Builds a tree from tags that may not match. An end tag closes everything that is open inside its element, and nothing when
 * its element is not open; an entry ends where the next one begins, so that one broken entry costs no other.
 */
final class TreeBuilder {
    /** Elements inside each other: a page has a few dozen, and a stack holds many times this. */
    static final int DEPTH = 256;

    /** Elements of a document, so that its tree fits a small heap. */
    private static final int ELEMENTS = 300_000;

    /** Attributes of a document, and pieces of text, for the same reason. */
    private static final int ATTRIBUTES = 300_000;

    private static final int TEXTS = 600_000;

    /** Entries stand in the root or in its channel. */
    private static final int ENTRY_DEPTH = 3;

    private static final Set<String> ENTRIES = Set.of("item", "entry");

    /** Fields of an entry in which no other can stand: where one begins, an end tag was forgotten. */
    private static final Set<String> LINES =
            Set.of("title", "link", "guid", "id", "pubdate", "dc:date", "updated", "published");

    private static final Set<String> FIELDS = Set.of(
            "title",
            "link",
            "guid",
            "id",
            "pubdate",
            "dc:date",
            "updated",
            "published",
            "description",
            "content:encoded",
            "summary",
            "content",
            "category",
            "author",
            "dc:creator");

    private static final JDOMFactory JDOM = new UncheckedJDOMFactory();

    private final int mostEntries;
    private final Set<Repair> repairs;
    private final Scopes scopes = new Scopes();
    private final Name[] names = new Name[DEPTH + 1];
    private final Element[] elements = new Element[DEPTH + 1];
    private final Map<String, Integer> open = new HashMap<>();
    private int depth;
    private int buried;
    private int entryDepth;
    private int entries;
    private int count;
    private int attributeCount;
    private int texts;
    private boolean complete;

    TreeBuilder(int mostEntries, Set<Repair> repairs) {
        this.mostEntries = mostEntries;
        this.repairs = repairs;
    }

    Element root() {
        return elements[1];
    }

    int surplus() {
        return Math.max(0, entries - mostEntries);
    }

    /** Whether nothing that may follow belongs to the document. */
    boolean complete() {
        return complete;
    }

    /** Whether text at this place is kept. */
    boolean wantsText() {
        return depth > 0 && buried == 0 && elements[depth] != null;
    }

    /** Adds text; blanks between the fields of a feed or an entry are no text. */
    void text(String text) {
        boolean field = depth > (entryDepth > 0 ? entryDepth : 2);
        if (text.isEmpty() || !field && text.isBlank()) {
            return;
        }
        if (++texts > TEXTS) {
            repairs.add(Repair.OVERSIZED);
            return;
        }
        elements[depth].addContent(JDOM.text(text));
    }

    /** An element that closes itself. */
    void empty(Name name, List<String> attributes) {
        if (isOpenEntry(name)) {
            repairs.add(Repair.TAGS);
        } else {
            start(name, attributes);
            end(name);
        }
    }

    void start(Name name, List<String> attributes) {
        if (isOpenEntry(name) && entryDepth > 1) {
            endEntry();
        }
        if (entryDepth > 0
                && depth == entryDepth + 1
                && LINES.contains(names[depth].key())
                && FIELDS.contains(name.key())) {
            repairs.add(Repair.TAGS);
            closeTo(depth);
        }
        if (depth == DEPTH) {
            repairs.add(Repair.OVERSIZED);
            buried++;
            return;
        }
        depth++;
        scopes.enter(depth, name, attributes);
        open.merge(name.key(), 1, Integer::sum);
        names[depth] = name;
        elements[depth] = element(name, attributes);
        complete = depth == 1 && name.key().equals("html");
    }

    private boolean isOpenEntry(Name name) {
        return entryDepth > 0 && names[entryDepth].key().equals(name.key());
    }

    /** Ends an entry in which another begins; one that said nothing yet was only wrapped around it. */
    private void endEntry() {
        repairs.add(Repair.TAGS);
        Element entry = elements[entryDepth];
        closeTo(entryDepth);
        if (entry != null && entry.getContentSize() == 0) {
            elements[depth].removeContent(elements[depth].getContentSize() - 1);
            entries--;
        }
    }

    /** Null for an element that is left out with all that it holds. */
    private Element element(Name name, List<String> attributes) {
        Namespace space = scopes.of(name.prefix());
        boolean entry = entryDepth == 0 && depth <= ENTRY_DEPTH && isEntry(name, space);
        if (entry) {
            entryDepth = depth;
            entries++;
        }
        boolean surplus = entry && entries > mostEntries;
        boolean foreign = space == Space.OTHER && depth <= (entryDepth > 0 ? entryDepth + 1 : ENTRY_DEPTH) && depth > 1;
        if (surplus || foreign || depth > 1 && elements[depth - 1] == null) {
            return null;
        }
        if (++count > ELEMENTS) {
            repairs.add(Repair.OVERSIZED);
            return null;
        }
        return attached(JDOM.element(name.local(), space), attributes);
    }

    private static boolean isEntry(Name name, Namespace space) {
        return (space == Space.NONE || space == Space.ATOM)
                && ENTRIES.contains(name.key().substring(name.key().indexOf(':') + 1));
    }

    private Element attached(Element element, List<String> attributes) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributeCount > ATTRIBUTES) {
                repairs.add(Repair.OVERSIZED);
                break;
            }
            if (!attributes.get(i).startsWith("xmlns")) {
                attributeCount++;
                element.setAttribute(JDOM.attribute(attributes.get(i), attributes.get(i + 1), Namespace.NO_NAMESPACE));
            }
        }
        if (depth > 1) {
            elements[depth - 1].addContent(element);
        }
        return element;
    }

    void end(Name name) {
        if (buried > 0 && !isOpenEntry(name)) {
            buried--;
        } else if (!open.containsKey(name.key())) {
            repairs.add(Repair.TAGS);
        } else {
            int matching = depth;
            while (!names[matching].key().equals(name.key())) {
                matching--;
            }
            if (matching < depth) {
                repairs.add(Repair.TAGS);
            }
            closeTo(matching);
        }
    }

    /** Closes an element and all inside it. */
    private void closeTo(int outermost) {
        buried = 0;
        for (; depth >= outermost; depth--) {
            scopes.leave(depth);
            open.computeIfPresent(names[depth].key(), (key, times) -> times == 1 ? null : times - 1);
            if (depth == entryDepth) {
                entryDepth = 0;
            }
        }
        complete = depth == 0;
    }

    /** The document is over. An entry that is still open is not whole, and what is missing of it nobody knows. */
    void finish() {
        if (complete || root() == null) {
            return;
        }
        repairs.add(Repair.TRUNCATED);
        if (entryDepth > 0 && elements[entryDepth] != null) {
            elements[entryDepth].detach();
        }
    }
}
