package org.mineralwatch.app.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mineralwatch.processor.identity.Identities;
import org.mineralwatch.processor.identity.KnownArticle;

/**
 * The articles of a corpus by their current revisions, joined where one address shows an article under several ids: what the first
 * step of the processor makes of the same revisions, in whatever order they come.
 */
final class CurrentArticles {
    private final Map<String, List<KnownArticle>> known = new HashMap<>();
    private final Map<String, Compared> current = new HashMap<>();

    /** Takes an article that stands. */
    interface Taker {
        /**
         * @param id the article's id
         * @param compared its current revision as it was put in, under the id that it came with; null when no rule set tags it
         */
        void take(String id, Compared compared);
    }

    /** Puts a revision in. */
    void put(Examined revision) {
        KnownArticle seen = revision.known();
        List<KnownArticle> there = known.getOrDefault(revision.address(), List.of());
        KnownArticle last = find(there, seen.id());
        KnownArticle next = last == null ? seen : last.with(seen);
        if (next.equals(last)) {
            return;
        }
        known.put(revision.address(), replaced(there, last, next));
        if (last == null || !next.current().equals(last.current())) {
            current.remove(seen.id());
            if (revision.compared() != null) {
                current.put(seen.id(), revision.compared());
            }
        }
    }

    /** Goes through the articles that stand, in no order; a retracted one does not. */
    void each(Taker taker) {
        known.values()
                .forEach(ids -> Identities.join(ids).forEach((id, revision) -> {
                    if (!revision.retracted()) {
                        taker.take(id, current.get(revision.id()));
                    }
                }));
    }

    private static KnownArticle find(List<KnownArticle> there, String id) {
        return there.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    /** Nearly all addresses show one article, so that a list of one is the smallest there is. */
    private static List<KnownArticle> replaced(List<KnownArticle> there, KnownArticle last, KnownArticle next) {
        if (there.isEmpty()) {
            return List.of(next);
        }
        List<KnownArticle> more = new ArrayList<>(there);
        more.remove(last);
        more.add(next);
        return List.copyOf(more);
    }
}
