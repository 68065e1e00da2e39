package org.mineralwatch.processor.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A member as it stands among the others: its origin and, for the first of an origin, what it is linked with. */
final class Node {
    static final Comparator<Node> CANONICAL = Comparator.comparing(Node::member, Member.CANONICAL);

    private final Member member;

    /** The copies of one text that it belongs to. */
    Origin origin;

    /** The most alike firsts of other origins, most alike first; null while unknown. */
    List<Neighbour> neighbours;

    /** Those of its neighbourhood that tell its story, itself among them; null while unknown. */
    List<Node> companions;

    /** Its companions that see it as a companion, too; null while unknown. */
    List<Node> links;

    Node(Member member) {
        this.member = member;
    }

    Member member() {
        return member;
    }

    boolean isFirst() {
        return origin.first() == this;
    }

    /** Copies of one text, in canonical order. */
    static final class Origin {
        private final List<Node> nodes = new ArrayList<>();

        Origin(Node only) {
            add(only);
        }

        void add(Node node) {
            node.origin = this;
            nodes.add(node);
            nodes.sort(CANONICAL);
        }

        Node first() {
            return nodes.get(0);
        }

        List<Node> nodes() {
            return nodes;
        }
    }

    /** Another node and how much it is alike. */
    record Neighbour(Node node, int likeness) {
        static final Comparator<Neighbour> MOST_ALIKE =
                Comparator.comparingInt(Neighbour::likeness).reversed().thenComparing(Neighbour::node, CANONICAL);
    }
}
