package org.mineralwatch.sink.atom;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Up to a hundred alerts of one partition, in the order of their first events. An alert stays on its page for good; a page that
 * is full is a document of the archive.
 *
 * @param subject whose alerts
 * @param partition of the subject's topic
 * @param number from 1 on
 */
record Page(String subject, int partition, int number) implements Comparable<Page> {
    /** How many alerts fill a page. */
    static final int SIZE = 100;

    private static final Comparator<Page> ORDER =
            Comparator.comparing(Page::subject).thenComparing(Page::partition).thenComparing(Page::number);

    /** The feeds in which its alerts stand. */
    Set<String> feeds() {
        return new TreeSet<>(List.of(FeedName.ALL, subject));
    }

    /** What it is called among the pages of its subject: the number alone where the topic has one partition, as usual. */
    String label() {
        return partition == 0 ? "" + number : number + "." + partition;
    }

    @Override
    public int compareTo(Page other) {
        return ORDER.compare(this, other);
    }
}
