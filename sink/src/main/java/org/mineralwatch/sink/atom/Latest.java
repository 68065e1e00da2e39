package org.mineralwatch.sink.atom;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** The alerts of a feed that were updated last. Times only grow, so who falls out comes back only by being updated. */
final class Latest {
    private static final int MOST = 100;

    private final TreeSet<ToldAlert> newest = new TreeSet<>(ToldAlert.NEWEST);
    private final Map<String, ToldAlert> byId = new HashMap<>();

    Latest(Collection<ToldAlert> known) {
        known.forEach(this::tell);
    }

    void tell(ToldAlert told) {
        ToldAlert before = byId.put(told.id(), told);
        if (before != null) {
            newest.remove(before);
        }
        newest.add(told);
        if (newest.size() > MOST) {
            byId.remove(newest.pollLast().id());
        }
    }

    Collection<ToldAlert> all() {
        return newest;
    }
}
