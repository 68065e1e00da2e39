package org.mineralwatch.processor.story;

import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A story as it was told: the firsts of its origins. */
final class Told {
    private final List<Node> firsts;
    private final Node earliest;

    Told(Collection<Node> firsts) {
        this.firsts = List.copyOf(firsts);
        this.earliest = Collections.min(firsts, Node.CANONICAL);
    }

    List<Node> firsts() {
        return firsts;
    }

    /** The id of its earliest article. */
    String id() {
        return earliest.member().id();
    }

    /** Whether the same were told as one story before. */
    boolean isAsTold() {
        Told before = earliest.told;
        return before != null
                && before.firsts.size() == firsts.size()
                && firsts.stream().allMatch(node -> node.told == before);
    }

    /** From now on this is what was told. */
    void keep() {
        firsts.forEach(node -> node.told = this);
    }

    /** What was told is no more. */
    void forget() {
        firsts.forEach(node -> node.told = null);
    }
}
