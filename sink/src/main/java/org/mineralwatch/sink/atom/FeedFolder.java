package org.mineralwatch.sink.atom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mineralwatch.news.Alert;

/**
 * The feeds of a folder: told of alert events, it renews the documents that show them, each once for all that came. What it is
 * told again changes nothing, and how it is told, in many turns or one, makes no difference to any document.
 */
final class FeedFolder implements AutoCloseable {
    private static final int MOST_WAITING = 5_000;

    private final EntryStore store;
    private final Documents documents;
    private final AlertOrder order = new AlertOrder();
    private final OrderFile orderFile;
    private final Map<Page, Map<String, ToldAlert>> waiting = new TreeMap<>();
    private final TreeSet<Page> stale = new TreeSet<>();
    private final TreeSet<String> touched = new TreeSet<>();
    private final Map<String, Latest> latest = new HashMap<>();
    private int alertsWaiting;

    /**
     * Opens the feeds as they were at a checkpoint.
     *
     * @param state where what they are made of is kept
     * @param documents where they are written
     * @param orderLength what the checkpoint says of the order of alerts
     */
    FeedFolder(Path state, Documents documents, long orderLength) throws IOException {
        this.store = new EntryStore(Files.createDirectories(state.resolve("entries")));
        this.documents = documents;
        this.orderFile = OrderFile.open(state.resolve("order"), orderLength, order);
        lookForState();
        show(FeedName.ALL);
        order.pages().stream().map(Page::subject).distinct().forEach(this::show);
        order.pages().stream()
                .filter(page -> order.isFull(page) && documents.lackOne(page))
                .forEach(stale::add);
    }

    /** What the order tells of must be there. */
    private void lookForState() throws IOException {
        for (Page page : order.pages()) {
            if (!store.has(page) || !page.feeds().stream().allMatch(store::hasLatest)) {
                throw lost(page);
            }
        }
    }

    private static DamagedState lost(Page page) {
        return new DamagedState("page " + page.label() + " of " + page.subject() + " has lost entries");
    }

    /** The entries of a page, all of them. */
    private Collection<ToldAlert> entries(Page page) throws IOException {
        Collection<ToldAlert> entries = store.page(page);
        if (entries.size() < order.alerts(page)) {
            throw lost(page);
        }
        return entries;
    }

    /** Has a feed shown, though there may be nothing in it. */
    void show(String feed) {
        if (documents.lack(feed)) {
            touched.add(feed);
        }
    }

    /** Has every document written anew, as after a change of their form. */
    void showAll() {
        order.pages().stream().filter(order::isFull).forEach(stale::add);
        order.pages().forEach(page -> touched.addAll(page.feeds()));
        touched.add(FeedName.ALL);
    }

    /** Takes an event. An alert comes into the feeds by its first event that is news, not by one that is backfilled. */
    void tell(String subject, int partition, Alert event, Instant time) throws IOException {
        Optional<Page> known = order.of(event.id());
        if (known.isEmpty() && ToldAlert.backfilled(event)) {
            return;
        }
        Page page = known.isPresent() ? known.get() : place(subject, partition, event, time);
        Map<String, ToldAlert> ofPage = waiting.computeIfAbsent(page, p -> new LinkedHashMap<>());
        ToldAlert told = ToldAlert.of(event, time);
        ToldAlert before = ofPage.get(told.id());
        alertsWaiting += before == null ? 1 : 0;
        ofPage.put(told.id(), before == null ? told : before.and(told));
    }

    private Page place(String subject, int partition, Alert event, Instant time) {
        Placed placed = new Placed(time.toEpochMilli(), subject, partition, event.id());
        orderFile.add(placed);
        Page page = order.add(placed);
        if (order.isFull(page)) {
            page.feeds().forEach(feed -> {
                order.before(feed, page).ifPresent(stale::add);
                order.after(feed, page).ifPresent(stale::add);
            });
        }
        return page;
    }

    /** Whether so much was told that it should be written before more is. */
    boolean full() {
        return alertsWaiting >= MOST_WAITING;
    }

    /**
     * Writes what has changed, archives before the documents that lead to them.
     *
     * @param most pages of archives to write
     * @return whether everything is written
     */
    boolean publish(int most) throws IOException {
        for (Map.Entry<Page, Map<String, ToldAlert>> page : waiting.entrySet()) {
            merge(page.getKey(), page.getValue());
        }
        waiting.clear();
        alertsWaiting = 0;
        for (int i = 0; i < most && !stale.isEmpty(); i++) {
            writeArchive(stale.first());
            stale.pollFirst();
        }
        if (stale.isEmpty()) {
            for (String feed : touched) {
                writeCurrent(feed);
            }
            touched.clear();
        }
        return stale.isEmpty();
    }

    private void merge(Page page, Map<String, ToldAlert> news) throws IOException {
        Map<String, ToldAlert> entries = byId(store.page(page));
        for (ToldAlert told : news.values()) {
            ToldAlert now = entries.merge(told.id(), told, ToldAlert::and);
            for (String feed : page.feeds()) {
                latest(feed).tell(now);
            }
        }
        if (entries.size() < order.alerts(page)) {
            throw lost(page);
        }
        store.write(page, entries.values());
        touched.addAll(page.feeds());
        if (order.isFull(page)) {
            stale.add(page);
        }
    }

    private void writeArchive(Page page) throws IOException {
        Collection<ToldAlert> entries = entries(page);
        for (String feed : page.feeds()) {
            documents.archive(feed, page, entries, order.before(feed, page), order.after(feed, page));
        }
    }

    private void writeCurrent(String feed) throws IOException {
        Collection<ToldAlert> newest = latest(feed).all();
        store.writeLatest(feed, newest);
        Map<String, ToldAlert> entries = byId(newest);
        for (Page page : order.open(feed)) {
            entries.putAll(byId(entries(page)));
        }
        documents.current(feed, entries.values(), order.last(feed));
    }

    private Latest latest(String feed) throws IOException {
        Latest known = latest.get(feed);
        if (known == null) {
            known = new Latest(store.latest(feed));
            latest.put(feed, known);
        }
        return known;
    }

    private static Map<String, ToldAlert> byId(Collection<ToldAlert> entries) {
        Map<String, ToldAlert> byId = new LinkedHashMap<>();
        entries.forEach(told -> byId.put(told.id(), told));
        return byId;
    }

    /** Makes the order of alerts last; returns what a checkpoint says of it. */
    long order() throws IOException {
        return orderFile.write();
    }

    @Override
    public void close() throws IOException {
        orderFile.close();
    }
}
