package org.mineralwatch.ingest.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.mineralwatch.ingest.feed.document.Space;

/** What an element of a feed or of an entry says, by whatever name one of the formats or modules calls it. */
enum Field {
    TITLE("rss title", "atom title", "dc title", "dcterms title"),
    LINK("rss link", "atom link"),
    ENCLOSURE("rss enclosure"),
    GUID("rss guid", "rss id", "atom id", "dc identifier"),
    SUMMARY(
            "rss description",
            "rss summary",
            "atom summary",
            "rss subtitle",
            "rss tagline",
            "atom subtitle",
            "atom tagline",
            "rss abstract",
            "dc description",
            "dcterms abstract"),
    CONTENT(
            "content encoded",
            "atom content",
            "rss content",
            "xhtml body",
            "xhtml div",
            "rss body",
            "rss div",
            "rss fullitem"),
    AUTHOR("rss author", "atom author", "dc creator"),
    CATEGORY("rss category", "atom category", "dc subject"),
    LANGUAGE("rss language", "dc language"),
    PUBLISHED(
            "rss pubdate",
            "atom published",
            "rss published",
            "atom issued",
            "rss issued",
            "dc date",
            "dcterms issued",
            "dcterms date",
            "dcterms created",
            "rss date",
            "atom created",
            "rss created"),
    UPDATED("atom updated", "atom modified", "rss updated", "rss modified", "dcterms modified", "rss lastmod");

    private static final Map<Namespace, String> SPACES = Map.of(
            Space.NONE, "rss ",
            Space.ATOM, "atom ",
            Space.DC, "dc ",
            Space.TERMS, "dcterms ",
            Space.CONTENT, "content ",
            Space.XHTML, "xhtml ");
    private static final Map<String, Meaning> MEANINGS = new HashMap<>();

    static {
        for (Field field : values()) {
            for (int rank = 0; rank < field.names.size(); rank++) {
                MEANINGS.put(field.names.get(rank), new Meaning(field, rank));
            }
        }
    }

    private final List<String> names;

    Field(String... names) {
        this.names = List.of(names);
    }

    /**
     * What an element is for.
     *
     * @param rank the lower, the more it is the format's own word for it
     */
    record Meaning(Field field, int rank) {}

    /** The meaning of an element, or null. */
    static Meaning of(Element element) {
        String space = SPACES.get(element.getNamespace());
        return space == null ? null : MEANINGS.get(space + element.getName().toLowerCase(Locale.ROOT));
    }
}
