package org.mineralwatch.ingest.feed;

import org.jdom2.Element;
import org.jdom2.Namespace;
import org.mineralwatch.ingest.feed.document.Space;

/** The two families of formats, each in the one form that ROME reads best: RSS 2.0 and Atom 1.0. */
enum Family {
    RSS(Space.NONE, "description", "description"),
    ATOM(Space.ATOM, "subtitle", "summary");

    private final Namespace space;
    private final String feedSummary;
    private final String entrySummary;

    Family(Namespace space, String feedSummary, String entrySummary) {
        this.space = space;
        this.feedSummary = feedSummary;
        this.entrySummary = entrySummary;
    }

    /** An empty element of this family. */
    Element element(String name) {
        return new Element(name, space);
    }

    /** The element that says a thing in this family, empty. */
    Element element(Field field, boolean entry) {
        return switch (field) {
            case TITLE -> element("title");
            case GUID -> this == RSS ? element("guid").setAttribute("isPermaLink", "false") : element("id");
            case SUMMARY -> element(entry ? entrySummary : feedSummary);
            case CONTENT -> this == RSS ? new Element("encoded", Space.CONTENT) : element("content");
            case AUTHOR -> new Element("creator", Space.DC);
            case CATEGORY -> element("category");
            default -> throw new IllegalArgumentException(field + " is not written");
        };
    }
}
