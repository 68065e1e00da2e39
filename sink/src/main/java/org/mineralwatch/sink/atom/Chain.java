package org.mineralwatch.sink.atom;

import java.util.Optional;
import java.util.TreeSet;

/**
 * The full pages of a feed, from the first to the last: ordered by when they became full, so that a reader who follows the links
 * back until a page that it knows has missed none, and the same whichever topic is read first.
 */
final class Chain {
    private final TreeSet<Full> pages = new TreeSet<>();

    /**
     * A full page.
     *
     * @param at when it became full, in milliseconds
     */
    record Full(long at, Page page) implements Comparable<Full> {
        @Override
        public int compareTo(Full other) {
            return at == other.at ? page.compareTo(other.page) : Long.compare(at, other.at);
        }
    }

    void add(Full page) {
        pages.add(page);
    }

    Optional<Page> last() {
        return pages.isEmpty() ? Optional.empty() : Optional.of(pages.last().page);
    }

    Optional<Page> before(Full page) {
        return Optional.ofNullable(pages.lower(page)).map(Full::page);
    }

    Optional<Page> after(Full page) {
        return Optional.ofNullable(pages.higher(page)).map(Full::page);
    }
}
