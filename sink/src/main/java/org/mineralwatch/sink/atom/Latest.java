package org.mineralwatch.sink.atom;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** The alerts of a feed that were updated last. Times only grow, so who falls out comes back only by being updated. */
final class Latest {
    private static final int MOST = 100;

    private final TreeSet<Told> newest = new TreeSet<>(Told.NEWEST);
    private final Map<String, Told> byId = new HashMap<>();

    Latest(Collection<Told> known) {
        known.forEach(this::tell);
    }

    void tell(Told told) {
        Told before = byId.put(told.id(), told);
        if (before != null) {
            newest.remove(before);
        }
        newest.add(told);
        if (newest.size() > MOST) {
            byId.remove(newest.pollLast().id());
        }
    }

    Collection<Told> all() {
        return newest;
    }
}
