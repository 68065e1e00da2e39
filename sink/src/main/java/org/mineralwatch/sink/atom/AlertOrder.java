package org.mineralwatch.sink.atom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** On which page each alert stands: a function of the topics' partitions alone, however they are read in turn. */
final class AlertOrder {
    private final IdTable pageOfId = new IdTable();
    private final List<Page> pages = new ArrayList<>();
    private final Map<Page, Integer> numbers = new HashMap<>();
    private final Map<Page, Shelf> shelves = new TreeMap<>();
    private final Map<String, Chain> chains = new HashMap<>();

    /** The alerts of one partition so far. */
    private static final class Shelf {
        private final List<Long> full = new ArrayList<>();
        private int alerts;
        private long latest;

        int open() {
            return alerts / Page.SIZE + 1;
        }
    }

    /** The page of an alert, nothing when it has none yet. */
    Optional<Page> of(String id) {
        int number = pageOfId.get(id);
        return number < 0 ? Optional.empty() : Optional.of(pages.get(number));
    }

    /**
     * Puts an alert that has no page on one.
     *
     * @param placed what is known of it
     * @return its page
     */
    Page add(Placed placed) {
        Shelf shelf = shelves.computeIfAbsent(new Page(placed.subject(), placed.partition(), 0), p -> new Shelf());
        Page page = new Page(placed.subject(), placed.partition(), shelf.open());
        pageOfId.put(placed.id(), numbers.computeIfAbsent(page, this::number));
        shelf.alerts++;
        shelf.latest = Math.max(shelf.latest, placed.time());
        if (shelf.alerts % Page.SIZE == 0) {
            shelf.full.add(shelf.latest);
            page.feeds().forEach(feed -> chain(feed).add(full(page)));
        }
        return page;
    }

    private int number(Page page) {
        pages.add(page);
        return pages.size() - 1;
    }

    /** Whether a page takes no more alerts. */
    boolean isFull(Page page) {
        return page.number() <= shelf(page).full.size();
    }

    /** How many alerts stand on a page. */
    int alerts(Page page) {
        return isFull(page) ? Page.SIZE : shelf(page).alerts % Page.SIZE;
    }

    /** All pages there are. */
    Collection<Page> pages() {
        return pages;
    }

    /** The pages of a feed that are not full yet. */
    List<Page> open(String feed) {
        List<Page> open = new ArrayList<>();
        shelves.forEach((first, shelf) -> {
            if (first.feeds().contains(feed) && shelf.alerts % Page.SIZE > 0) {
                open.add(new Page(first.subject(), first.partition(), shelf.open()));
            }
        });
        return open;
    }

    /** The last full page of a feed. */
    Optional<Page> last(String feed) {
        return chain(feed).last();
    }

    /** The page before a full one in the archive of a feed. */
    Optional<Page> before(String feed, Page page) {
        return chain(feed).before(full(page));
    }

    /** The page after a full one in the archive of a feed. */
    Optional<Page> after(String feed, Page page) {
        return chain(feed).after(full(page));
    }

    private Chain.Full full(Page page) {
        return new Chain.Full(shelf(page).full.get(page.number() - 1), page);
    }

    private Shelf shelf(Page page) {
        return shelves.get(new Page(page.subject(), page.partition(), 0));
    }

    private Chain chain(String feed) {
        return chains.computeIfAbsent(feed, f -> new Chain());
    }
}
