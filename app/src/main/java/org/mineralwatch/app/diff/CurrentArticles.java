package org.mineralwatch.app.diff;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mineralwatch.news.Json;
import org.mineralwatch.processor.identity.Identities;
import org.mineralwatch.processor.identity.KnownArticle;

/**
 * The articles of a corpus by their current revisions, joined where one address shows an article under several ids: what the first
 * step of the processor makes of the same revisions, in whatever order they come.
 */
final class CurrentArticles {
    private static final ObjectReader LIST = Json.MAPPER.readerForListOf(KnownArticle.class);

    /** What is known at each address, packed: of a large corpus it is most of what is kept. */
    private final Map<String, byte[]> known = new HashMap<>();

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
        List<KnownArticle> there = unpack(known.get(revision.address()));
        KnownArticle last = find(there, seen.id());
        KnownArticle next = last == null ? seen : last.with(seen);
        if (next.equals(last)) {
            return;
        }
        known.put(revision.address(), pack(replaced(there, last, next)));
        if (last == null || !next.current().equals(last.current())) {
            current.remove(seen.id());
            if (revision.compared() != null) {
                current.put(seen.id(), revision.compared());
            }
        }
    }

    /** Hands on the articles that stand, in no order, and forgets them all; a retracted one does not stand. */
    void drain(Taker taker) {
        known.values()
                .forEach(packed -> Identities.join(unpack(packed)).forEach((id, revision) -> {
                    if (!revision.retracted()) {
                        taker.take(id, current.get(revision.id()));
                    }
                }));
        known.clear();
        current.clear();
    }

    private static byte[] pack(List<KnownArticle> articles) {
        try {
            return Json.MAPPER.writeValueAsBytes(articles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<KnownArticle> unpack(byte[] packed) {
        try {
            return packed == null ? List.of() : LIST.readValue(packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KnownArticle find(List<KnownArticle> there, String id) {
        return there.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    private static List<KnownArticle> replaced(List<KnownArticle> there, KnownArticle last, KnownArticle next) {
        List<KnownArticle> more = new ArrayList<>(there);
        more.remove(last);
        more.add(next);
        return more;
    }
}
