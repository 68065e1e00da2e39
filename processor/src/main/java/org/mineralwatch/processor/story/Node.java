package org.mineralwatch.processor.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A member as it stands among the others: its origin and, for the first of an origin, what is near it. */
final class Node {
    static final Comparator<Node> CANONICAL = Comparator.comparing(Node::member, Member.CANONICAL);

    private final Member member;

    /** The words of its profile, which are looked at far more often than all else. */
    final int[] words;

    /** The copies of one text that it belongs to. */
    Origin origin;

    /** The most alike firsts of other origins; null when it is no first itself. */
    Ball ball;

    /** The story that it is in, with which it was told last; null when it is no first. */
    Told told;

    /** By this the index knows it. */
    int number;

    /** When the index last saw it. */
    int seen;

    Node(Member member) {
        this.member = member;
        this.words = member.profile().words();
    }

    Member member() {
        return member;
    }

    boolean isFirst() {
        return origin.first() == this;
    }

    /** Whether it stands for its origin among its neighbours. */
    boolean isLinked() {
        return ball != null;
    }

    /** Copies of one text, in canonical order. */
    static final class Origin {
        private static final Node[] NONE = {};

        private Node first;
        private Node[] others = NONE;

        Origin(Node only) {
            first = only;
            only.origin = this;
        }

        void add(Node node) {
            node.origin = this;
            Node[] nodes = Arrays.copyOf(others, others.length + 2);
            nodes[others.length] = first;
            nodes[others.length + 1] = node;
            Arrays.sort(nodes, CANONICAL);
            first = nodes[0];
            others = Arrays.copyOfRange(nodes, 1, nodes.length);
        }

        Node first() {
            return first;
        }

        List<Node> nodes() {
            List<Node> nodes = new ArrayList<>(others.length + 1);
            nodes.add(first);
            nodes.addAll(List.of(others));
            return nodes;
        }
    }

    /** Another node and how much it is alike. */
    record Neighbour(Node node, int likeness) {
        static final Comparator<Neighbour> MOST_ALIKE =
                Comparator.comparingInt(Neighbour::likeness).reversed().thenComparing(Neighbour::node, CANONICAL);
    }
}
