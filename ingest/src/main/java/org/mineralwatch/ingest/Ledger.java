package org.mineralwatch.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mineralwatch.ingest.feed.Entry;
import org.mineralwatch.ingest.feed.ParsedFeed;
import org.mineralwatch.ingest.feed.PlainText;
import org.mineralwatch.ingest.fetch.Credentials;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Books;
import org.mineralwatch.news.CanonicalAddress;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.FeedState.KnownEntry;
import org.mineralwatch.news.Id;
import org.mineralwatch.news.PublicationTime;

/**
 * Holds a feed's document against the feed's memory: what is new becomes an article, what is edited a revision of the one it was,
 * what is known nothing. Pure: the same state and document give the same articles, ids never depend on the order of entries.
 */
public final class Ledger {
    /** How many entries a feed's memory keeps, besides everything that its last document showed. */
    public static final int MEMORY = 1_000;

    /** Reason for an entry that says nothing. */
    public static final String EMPTY = "no title and no text";

    /** Reason for entries beyond the limit of a document. */
    public static final String SURPLUS = "beyond the limit of a document";

    private static final Comparator<Entry> FIRST_SIGHT = Comparator.comparing(
                    Entry::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Entry::link, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Entry::title)
            .thenComparing(Entry::body);

    private final FeedState before;
    private final String outlet;
    private final ParsedFeed feed;
    private final Instant shown;
    private final Map<String, KnownEntry> memory = new HashMap<>();
    private final Map<String, KnownEntry> seen = new LinkedHashMap<>();
    private final List<Article> articles = new ArrayList<>();
    private Books books = Books.EMPTY;

    private Ledger(FeedState before, String outlet, ParsedFeed feed, Instant shown) {
        this.before = before;
        this.outlet = outlet;
        this.feed = feed;
        this.shown = shown;
        before.entries().forEach(known -> memory.put(known.guid(), known));
    }

    /**
     * What a document came to.
     *
     * @param articles new articles and new revisions, in document order
     * @param next the feed's state with its memory, books and counts brought forward; schedule and validators untouched
     * @param books of this document alone
     */
    public record Taken(List<Article> articles, FeedState next, Books books) {
        public Taken {
            articles = List.copyOf(articles);
        }
    }

    /**
     * Takes a document.
     *
     * @param state what is remembered of the feed
     * @param outlet whom to name as the source, or null
     * @param feed the document
     * @param shown when the feed showed it
     */
    public static Taken take(FeedState state, String outlet, ParsedFeed feed, Instant shown) {
        return new Ledger(state, outlet, feed, shown).take();
    }

    private Taken take() {
        Map<String, Entry> firstSights = new HashMap<>();
        feed.entries().stream()
                .filter(entry -> !saysNothing(entry))
                .forEach(entry ->
                        firstSights.merge(entry.guid(), entry, (a, b) -> FIRST_SIGHT.compare(a, b) <= 0 ? a : b));
        feed.entries().forEach(entry -> take(entry, firstSights.get(entry.guid())));
        if (feed.surplus() > 0) {
            books = books.plus(new Books(feed.surplus(), 0, 0, 0, Map.of(SURPLUS, (long) feed.surplus())));
        }
        return new Taken(articles, next(), books);
    }

    private void take(Entry entry, Entry firstSight) {
        if (saysNothing(entry)) {
            books = books.plus(new Books(1, 0, 0, 0, Map.of(EMPTY, 1L)));
            return;
        }
        KnownEntry last = memory.get(entry.guid());
        KnownEntry now = last == null ? firstSeen(firstSight, revision(entry)) : again(last, revision(entry));
        boolean known = now.equals(last);
        if (!known) {
            articles.add(article(entry, now));
        }
        books = books.plus(new Books(1, last == null ? 1 : 0, known ? 1 : 0, last != null && !known ? 1 : 0, Map.of()));
        memory.put(entry.guid(), now);
        seen.put(entry.guid(), now);
    }

    private static boolean saysNothing(Entry entry) {
        return entry.title().isEmpty() && entry.text().isEmpty();
    }

    private static String revision(Entry entry) {
        return Id.of(PlainText.fold(entry.title()), PlainText.fold(entry.link()), PlainText.fold(entry.body()));
    }

    private KnownEntry firstSeen(Entry entry, String revision) {
        String address = address(entry);
        return new KnownEntry(entry.guid(), Article.firstId(address, published(entry)), address, revision);
    }

    private static KnownEntry again(KnownEntry last, String revision) {
        return new KnownEntry(last.guid(), last.id(), last.address(), revision);
    }

    /** A link to the site's own front page, as some feeds print it for every entry, is the address of no article. */
    private String address(Entry entry) {
        return CanonicalAddress.of(entry.link())
                .filter(address ->
                        !address.equals(CanonicalAddress.of(feed.link()).orElse(null)))
                .orElse(Credentials.without(before.address()) + " " + entry.guid());
    }

    /** A feed that says only when an entry was changed (Atom demands no more) is taken at that word. */
    private static PublicationTime published(Entry entry) {
        return entry.published() != null || entry.updated() == null
                ? entry.publication()
                : PublicationTime.at(entry.updated(), PublicationTime.Origin.FEED);
    }

    private Article article(Entry entry, KnownEntry identity) {
        PublicationTime published = published(entry);
        return new Article(
                identity.id(),
                identity.revision(),
                identity.address(),
                Credentials.without(before.address()),
                entry.guid(),
                outlet,
                entry.link(),
                entry.title(),
                entry.text(),
                entry.language(),
                entry.authors(),
                entry.categories(),
                published.time(),
                published.precision(),
                published.origin(),
                entry.updated(),
                shown);
    }

    private FeedState next() {
        FeedState next = before.taken(remembered(), books, shown);
        return books.added() > 0 ? next.with(before.polls().news(shown)) : next;
    }

    private List<KnownEntry> remembered() {
        Stream<KnownEntry> older = before.entries().stream()
                .filter(known -> !seen.containsKey(known.guid()))
                .limit(Math.max(0, MEMORY - seen.size()));
        return Stream.concat(seen.values().stream(), older).toList();
    }
}
