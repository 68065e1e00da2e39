package org.mineralwatch.sink.atom;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.LineSeparator;
import org.jdom2.output.XMLOutputter;
import org.mineralwatch.sink.markup.PlainLine;
import org.mineralwatch.sink.markup.WebLink;

/** A document of a feed: Atom 1.0 (RFC 4287) with the links of an archived feed (RFC 5005), a pure function of what it is given. */
final class AtomDocument {
    private static final Namespace HISTORY = Namespace.getNamespace("fh", "http://purl.org/syndication/history/1.0");

    private final String feed;
    private final DocumentLinks links;
    private final List<Link> heads = new ArrayList<>();

    /**
     * @param feed its name
     * @param links how it points at others
     */
    AtomDocument(String feed, DocumentLinks links) {
        this.feed = feed;
        this.links = links;
    }

    /**
     * The document to which readers subscribe.
     *
     * @param entries in any order
     * @param last the last page of the archive, if there is one
     */
    String current(Collection<ToldAlert> entries, Optional<Page> last) {
        point("self", links.fromCurrent(FeedName.current(feed)));
        last.ifPresent(page -> point("prev-archive", links.fromCurrent(FeedName.archive(feed, page))));
        return xml(entries, List.of());
    }

    /** The document of a page in the archive, between its neighbours. */
    String archive(Page page, Collection<ToldAlert> entries, Optional<Page> before, Optional<Page> after) {
        point("self", links.fromArchive(FeedName.archive(feed, page)));
        point("current", links.fromArchive(FeedName.current(feed)));
        before.ifPresent(other -> point("prev-archive", links.fromArchive(FeedName.archive(feed, other))));
        after.ifPresent(other -> point("next-archive", links.fromArchive(FeedName.archive(feed, other))));
        return xml(entries, List.of(new Element("archive", HISTORY)));
    }

    private void point(String rel, String href) {
        heads.add(AtomEntry.link(rel, href));
    }

    private String xml(Collection<ToldAlert> entries, List<Element> marks) {
        List<ToldAlert> newestFirst = entries.stream().sorted(ToldAlert.NEWEST).toList();
        Feed document = new Feed("atom_1.0");
        document.setId(AtomEntry.TAG + "feed/" + WebLink.segment(feed));
        document.setTitleEx(AtomEntry.text(
                feed.equals(FeedName.ALL) ? "Mineralwatch alerts" : "Mineralwatch alerts: " + PlainLine.of(feed)));
        document.setUpdated(Date.from(
                newestFirst.isEmpty() ? Instant.EPOCH : newestFirst.get(0).updated()));
        document.setAuthors(List.of(AtomEntry.person("Mineralwatch")));
        document.setGenerator(generator());
        document.setOtherLinks(heads);
        document.setForeignMarkup(marks);
        document.setEntries(newestFirst.stream().map(AtomEntry::of).toList());
        return written(document);
    }

    private static Generator generator() {
        Generator generator = new Generator();
        generator.setValue("Mineralwatch");
        return generator;
    }

    private static String written(Feed document) {
        Format format = Format.getPrettyFormat().setEncoding("UTF-8").setLineSeparator(LineSeparator.UNIX);
        try {
            return new XMLOutputter(format).outputString(new WireFeedOutput().outputJDom(document));
        } catch (FeedException e) {
            throw new IllegalStateException("ROME cannot write a feed: " + e.getMessage(), e);
        }
    }
}
