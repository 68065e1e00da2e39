package org.mineralwatch.ingest.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mineralwatch.ingest.feed.document.Decoding;
import org.mineralwatch.ingest.feed.document.Repair;
import org.mineralwatch.ingest.feed.document.Unpacked;
import org.mineralwatch.ingest.feed.document.XmlTree;

/**
 * Reads a feed document: RSS of all versions, Atom, JSON Feed. ROME knows the formats; before it the document is repaired
 * ({@link XmlTree}) and folded into its format's best-known form ({@link FoldedFeed}), and beside it stand the facts that ROME
 * gets wrong ({@link EntryFacts}). No other class knows ROME.
 */
public final class FeedParser {
    private FeedParser() {}

    /**
     * Reads a body of any kind and quality; never throws for what it holds.
     *
     * @param body the bytes, at most {@link Limits#BODY_BYTES}, also once gzip is taken off
     * @param contentType the HTTP header, or null
     * @param address where it was fetched, the base of relative links, or null
     */
    public static FeedDocument parse(byte[] body, String contentType, String address) {
        Unpacked unpacked = Unpacked.of(body, Limits.BODY_BYTES);
        if (unpacked.bytes().length > Limits.BODY_BYTES) {
            return new Unreadable.TooLarge(Limits.BODY_BYTES);
        }
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        if (!unpacked.whole()) {
            repairs.add(Repair.TRUNCATED);
        }
        String text = Decoding.decode(unpacked.bytes(), contentType, repairs);
        if (PlainText.line(text, 1).isEmpty()) {
            return new Unreadable.EmptyBody();
        }
        return JsonFeed.looksLikeOne(text) ? JsonFeed.parse(text, address, repairs) : xml(text, address, repairs);
    }

    private static FeedDocument xml(String text, String address, Set<Repair> repairs) {
        XmlTree tree = XmlTree.read(text, Limits.ENTRIES);
        repairs.addAll(tree.repairs());
        if (tree.root() == null) {
            return new Unreadable.Garbled(text);
        }
        String root = tree.root().getName();
        if (root.equalsIgnoreCase("html")) {
            return new Unreadable.HtmlPage();
        }
        return FoldedFeed.of(tree.root(), address)
                .map(folded -> feed(folded, tree.surplus(), repairs))
                .orElseGet(() -> new Unreadable.OtherDocument("an XML document <" + root + ">"));
    }

    private static FeedDocument feed(FoldedFeed folded, int surplus, Set<Repair> repairs) {
        try {
            SyndFeed feed = new SyndFeedInput(false, Locale.ROOT).build(folded.document());
            return new ParsedFeed(
                    lineOrNull(feed.getTitle()),
                    folded.link(),
                    lineOrNull(feed.getDescription()),
                    folded.language(),
                    entries(feed.getEntries(), folded.entries(), repairs),
                    surplus,
                    folded.hints(),
                    repairs);
        } catch (FeedException | RuntimeException e) {
            // a folded document holds nothing odd; should ROME find something, one feed is lost and not the room
            return new Unreadable.OtherDocument("ROME refuses it: " + e.getMessage());
        }
    }

    private static String lineOrNull(String html) {
        String line = RawEntry.line(html, Limits.TITLE);
        return line.isEmpty() ? null : line;
    }

    private static List<Entry> entries(List<SyndEntry> entries, List<EntryFacts> facts, Set<Repair> repairs) {
        if (entries.size() != facts.size()) {
            throw new IllegalStateException("ROME gives " + entries.size() + " entries of " + facts.size());
        }
        TagBudget budget = new TagBudget();
        List<Entry> read = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            read.add(raw(entries.get(i), facts.get(i)).bounded(budget));
        }
        if (budget.spent()) {
            repairs.add(Repair.OVERSIZED);
        }
        return read;
    }

    private static RawEntry raw(SyndEntry entry, EntryFacts facts) {
        return new RawEntry(
                entry.getUri(),
                entry.getTitle(),
                entry.getDescription() == null ? null : entry.getDescription().getValue(),
                entry.getContents().stream()
                        .map(SyndContent::getValue)
                        .findFirst()
                        .orElse(null),
                Optional.ofNullable((DCModule) entry.getModule(DCModule.URI))
                        .map(DCModule::getCreators)
                        .orElse(List.of()),
                entry.getCategories().stream().map(SyndCategory::getName).toList(),
                facts);
    }
}
