package org.mineralwatch.ingest.corpus;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.mineralwatch.news.Article;

/** In which order the revisions of a corpus come out. What stands at the end must not depend on it. */
public sealed interface Order {
    /** As they are read: no memory needed. */
    record AsRead() implements Order {}

    /** By publication time, undated last. */
    record Published() implements Order {}

    /** The other way round. */
    record Reverse() implements Order {}

    /** Thoroughly mixed. */
    record Shuffle(long seed) implements Order {}

    Comparator<CorpusItem> BY_PUBLICATION = comparing(
                    Order::article, comparing(Article::published, nullsLast(naturalOrder())))
            .thenComparing(Order::article, comparing(Article::id).thenComparing(Article::revision));

    /**
     * Reads an order as the command line gives it.
     *
     * @param text {@code published}, {@code reverse} or {@code shuffle:SEED}
     * @throws IllegalArgumentException for anything else
     */
    static Order parse(String text) {
        if (text.equals("published")) {
            return new Published();
        } else if (text.equals("reverse")) {
            return new Reverse();
        } else if (text.matches("shuffle:-?\\d{1,18}")) {
            return new Shuffle(Long.parseLong(text.substring("shuffle:".length())));
        }
        throw new IllegalArgumentException(
                "'" + text + "' is no order: give published, reverse or shuffle:SEED with a whole number");
    }

    /** Hands a corpus on in this order. */
    default void arrange(Consumer<Consumer<CorpusItem>> read, Consumer<CorpusItem> out) {
        if (this instanceof AsRead) {
            read.accept(out);
            return;
        }
        List<CorpusItem> revisions = new ArrayList<>();
        read.accept(item ->
                (item instanceof CorpusItem.Revision ? (Consumer<CorpusItem>) revisions::add : out).accept(item));
        sort(revisions);
        revisions.forEach(out);
    }

    private void sort(List<CorpusItem> revisions) {
        revisions.sort(BY_PUBLICATION);
        if (this instanceof Reverse) {
            Collections.reverse(revisions);
        } else if (this instanceof Shuffle shuffle) {
            Collections.shuffle(revisions, new Random(shuffle.seed()));
        }
    }

    private static Article article(CorpusItem item) {
        return ((CorpusItem.Revision) item).article();
    }
}
