package org.mineralwatch.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;

/**
 * A feed of any format as a document of the best-known one of its family, and beside it what is better taken from the original.
 *
 * @param document RSS 2.0 or Atom 1.0, for ROME
 * @param entries as many as the document has, in its order
 * @param link the site's address, or null
 * @param language as stated, or null
 * @param hints when to poll again
 */
record FoldedFeed(Document document, List<EntryFacts> entries, String link, String language, PollHints hints) {
    private static final Set<String> ENTRIES = Set.of("item", "entry");

    /**
     * Folds a feed.
     *
     * @param root of the tree as it was printed
     * @param address of the document, or null
     * @return nothing when it is no feed
     */
    static Optional<FoldedFeed> of(Element root, String address) {
        return switch (root.getName().toLowerCase(Locale.ROOT)) {
            case "feed" -> Optional.of(atom(root, entries(root), address));
            case "entry" -> Optional.of(atom(new Element("feed"), List.of(root), address));
            case "rss", "rdf", "channel" -> Optional.of(rss(root, address));
            default -> channels(root).isEmpty() ? Optional.empty() : Optional.of(rss(root, address));
        };
    }

    private static FoldedFeed atom(Element root, List<Element> entries, String address) {
        return folded(Family.ATOM, root, entries, address);
    }

    private static FoldedFeed rss(Element root, String address) {
        List<Element> channels = channels(root);
        List<Element> entries = new ArrayList<>();
        for (Element child : root.getChildren()) {
            if (isChannel(child)) {
                entries.addAll(entries(child));
            } else if (isEntry(child)) {
                entries.add(child);
            }
        }
        return folded(Family.RSS, channels.isEmpty() ? root : channels.get(0), entries, address);
    }

    private static List<Element> channels(Element root) {
        return root.getChildren().stream().filter(FoldedFeed::isChannel).toList();
    }

    private static boolean isChannel(Element element) {
        return element.getName().equalsIgnoreCase("channel");
    }

    private static List<Element> entries(Element parent) {
        return parent.getChildren().stream().filter(FoldedFeed::isEntry).toList();
    }

    private static boolean isEntry(Element element) {
        return ENTRIES.contains(element.getName().toLowerCase(Locale.ROOT));
    }

    private static FoldedFeed folded(Family family, Element feed, List<Element> entries, String address) {
        Fields fields = Fields.of(feed);
        String link = Links.site(feed, fields, address);
        String base = address == null ? link : address;
        String language = EntryFacts.language(feed, fields, null);
        Folding folding = new Folding(
                family,
                family == Family.ATOM && !feed.getAttributeValue("version", "").startsWith("0"));
        Element folded = folding.feed(fields, family == Family.RSS ? "channel" : "feed");
        List<EntryFacts> facts = new ArrayList<>();
        for (Element entry : entries) {
            Fields said = Fields.of(entry);
            facts.add(EntryFacts.of(entry, said, base, language));
            folded.addContent(folding.entry(entry, said));
        }
        return new FoldedFeed(document(family, folded), facts, link, language, HintReader.read(feed));
    }

    private static Document document(Family family, Element feed) {
        return new Document(
                family == Family.ATOM
                        ? feed
                        : family.element("rss").setAttribute("version", "2.0").addContent(feed));
    }
}
