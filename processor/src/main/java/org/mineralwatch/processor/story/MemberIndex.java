package org.mineralwatch.processor.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds the articles with which one is worth comparing: those that share one of their most telling words and lie near in time. By
 * word and stretch of time; articles without a publication time stand in a stretch of their own, and near to all.
 */
final class MemberIndex {
    private static final long STRETCH = Likeness.MOST_DAYS * 86_400L;
    private static final int UNDATED = Integer.MAX_VALUE;

    private final Map<Place, List<Node>> places = new HashMap<>();

    /** How many members stand in each stretch. */
    private final Map<Integer, Integer> stretches = new HashMap<>();

    /** A word in a stretch of time. */
    private record Place(int word, int stretch) {}

    void add(Node node) {
        for (int word : node.member().profile().telling()) {
            places.computeIfAbsent(new Place(word, stretch(node)), place -> new ArrayList<>(1))
                    .add(node);
        }
        stretches.merge(stretch(node), 1, Integer::sum);
    }

    void remove(Node node) {
        for (int word : node.member().profile().telling()) {
            places.computeIfPresent(new Place(word, stretch(node)), (place, nodes) -> {
                nodes.remove(node);
                return nodes.isEmpty() ? null : nodes;
            });
        }
        stretches.computeIfPresent(stretch(node), (stretch, count) -> count == 1 ? null : count - 1);
    }

    /** Tells of each candidate once; not of the node itself. */
    void near(Node node, Consumer<Node> candidates) {
        Set<Node> seen = new HashSet<>();
        seen.add(node);
        for (int stretch : stretches(node)) {
            for (int word : node.member().profile().telling()) {
                for (Node other : places.getOrDefault(new Place(word, stretch), List.of())) {
                    if (seen.add(other)) {
                        candidates.accept(other);
                    }
                }
            }
        }
    }

    private Iterable<Integer> stretches(Node node) {
        if (node.member().isUndated()) {
            return stretches.keySet();
        }
        int own = stretch(node);
        return List.of(own - 1, own, own + 1, UNDATED);
    }

    private static int stretch(Node node) {
        return node.member().isUndated()
                ? UNDATED
                : (int) Math.floorDiv(node.member().seconds(), STRETCH);
    }
}
