package org.mineralwatch.processor.identity;

import java.util.HashMap;
import java.util.Map;

/** Disjoint groups of ids; each is named by one of its members, always the same as long as nothing joins it. */
final class Groups {
    private final Map<String, String> parents = new HashMap<>();

    /** The name of the group of an id. */
    String of(String id) {
        String parent = parents.getOrDefault(id, id);
        if (parent.equals(id)) {
            return id;
        }
        String root = of(parent);
        parents.put(id, root);
        return root;
    }

    void join(String a, String b) {
        String rootOfA = of(a);
        String rootOfB = of(b);
        boolean first = rootOfA.compareTo(rootOfB) <= 0;
        parents.put(first ? rootOfB : rootOfA, first ? rootOfA : rootOfB);
    }
}
