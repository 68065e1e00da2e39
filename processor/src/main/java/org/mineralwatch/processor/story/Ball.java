package org.mineralwatch.processor.story;

import java.util.List;

/**
 * The neighbours of a node, most alike first, {@value #MOST} at most. Immutable. How much they are alike is not kept but for the last
 * one, with whom most newcomers are compared in vain: there are as many balls as members.
 */
final class Ball {
    static final int MOST = 16;
    static final Ball EMPTY = new Ball(new Node[0], 0);

    private final Node[] nodes;
    private final int least;

    private Ball(Node[] nodes, int least) {
        this.nodes = nodes;
        this.least = least;
    }

    /** Of the most alike of these, which stand in order. */
    static Ball of(List<Node.Neighbour> near) {
        Node[] nodes = new Node[Math.min(MOST, near.size())];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = near.get(i).node();
        }
        return nodes.length == 0
                ? EMPTY
                : new Ball(nodes, near.get(nodes.length - 1).likeness());
    }

    int size() {
        return nodes.length;
    }

    Node node(int place) {
        return nodes[place];
    }

    /** The least alike; there is one. */
    Node last() {
        return nodes[nodes.length - 1];
    }

    /** Where a node stands; negative when it does not. */
    int place(Node node) {
        int place = nodes.length - 1;
        while (place >= 0 && nodes[place] != node) {
            place--;
        }
        return place;
    }

    /** Where a newcomer would stand among the neighbours of a node; {@value #MOST} when it is too far away. */
    int placeFor(Node newcomer, int likeness, Node centre, Likenesses likenesses) {
        int place = nodes.length;
        while (place > 0) {
            int other = place == nodes.length ? least : likenesses.of(centre, nodes[place - 1]);
            if (!isNearer(newcomer, likeness, nodes[place - 1], other)) {
                return place;
            }
            place--;
        }
        return place;
    }

    private static boolean isNearer(Node one, int likeness, Node other, int otherLikeness) {
        return likeness != otherLikeness ? likeness > otherLikeness : Node.CANONICAL.compare(one, other) < 0;
    }

    /** With a newcomer at its place, and without who is too far away then. */
    Ball with(int place, Node newcomer, int likeness, Node centre, Likenesses likenesses) {
        Node[] more = new Node[Math.min(MOST, nodes.length + 1)];
        for (int i = 0; i < more.length; i++) {
            more[i] = i == place ? newcomer : nodes[i < place ? i : i - 1];
        }
        int last = more.length - 1;
        return new Ball(
                more, place == last ? likeness : last == nodes.length ? least : likenesses.of(centre, more[last]));
    }
}
