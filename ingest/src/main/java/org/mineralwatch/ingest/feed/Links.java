package org.mineralwatch.ingest.feed;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdom2.Element;

/** Chooses the page that a feed or an entry stands for among the links that it prints: never the feed itself, never a file. */
final class Links {
    private static final int KINDS = 4;

    private Links() {}

    /** The site of a feed, or null. */
    static String site(Element feed, Fields fields, String address) {
        return page(feed, fields, address).findFirst().orElse(null);
    }

    /**
     * The page of an entry, or null: a link, else a guid that is an address, else what RDF says that it is about, else an
     * enclosure that is not said to be a file.
     */
    static String entry(Element entry, Fields fields, String address) {
        Stream<String> names = fields.all(Field.GUID).stream()
                .filter(guid -> !"false".equalsIgnoreCase(guid.getAttributeValue("ispermalink")))
                .map(Element::getText)
                .filter(guid -> WebLink.isWeb(guid.strip()));
        return Stream.of(page(entry, fields, address), names, about(entry), enclosures(fields))
                .flatMap(links -> links)
                .map(link -> Base.resolve(link, entry, address))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> about(Element entry) {
        return Stream.ofNullable(entry.getAttributeValue("about"));
    }

    private static Stream<String> enclosures(Fields fields) {
        Stream<Element> links = fields.all(Field.LINK).stream()
                .filter(link -> link.getAttributeValue("rel", "").strip().equalsIgnoreCase("enclosure"));
        return Stream.concat(links, fields.all(Field.ENCLOSURE).stream())
                .filter(link -> link.getAttributeValue("type", "html").contains("html"))
                .map(link -> link.getAttributeValue("href", link.getAttributeValue("url")))
                .filter(Objects::nonNull);
    }

    /** Links in the order of their worth, absolute. */
    private static Stream<String> page(Element element, Fields fields, String address) {
        Stream<String> links = IntStream.range(0, KINDS)
                .boxed()
                .flatMap(kind -> fields.all(Field.LINK).stream()
                        .filter(link -> kind(link) == kind)
                        .map(link -> Base.resolve(href(link), link, address)));
        String own = Base.resolve(element.getAttributeValue("href"), element, address);
        return Stream.concat(links, Stream.ofNullable(own)).filter(Objects::nonNull);
    }

    /** Text of its own is best, then what is said to be HTML, then what is said to be nothing, then the rest. */
    private static int kind(Element link) {
        String relation = link.getAttributeValue("rel", "alternate").strip().toLowerCase(Locale.ROOT);
        if (!relation.isEmpty() && !relation.endsWith("alternate")) {
            return KINDS;
        }
        String type = link.getAttributeValue("type");
        return link.getAttributeValue("href") == null ? 0 : type == null ? 2 : type.contains("html") ? 1 : 3;
    }

    private static String href(Element link) {
        String text = link.getText().strip();
        return !text.isEmpty() ? text : link.getAttributeValue("href", link.getAttributeValue("resource"));
    }
}
