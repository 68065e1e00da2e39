package org.mineralwatch.processor.story;

import java.util.List;

/** The neighbours of a node, most alike first, {@value #MOST} at most. Immutable. */
final class Ball {
    static final int MOST = 16;
    static final Ball EMPTY = new Ball(0);

    private final Node[] nodes;
    private final int[] likenesses;

    private Ball(int size) {
        nodes = new Node[size];
        likenesses = new int[size];
    }

    /** Of the most alike of these, which stand in order. */
    static Ball of(List<Node.Neighbour> near) {
        Ball ball = new Ball(Math.min(MOST, near.size()));
        for (int i = 0; i < ball.size(); i++) {
            ball.set(i, near.get(i).node(), near.get(i).likeness());
        }
        return ball;
    }

    int size() {
        return nodes.length;
    }

    Node node(int place) {
        return nodes[place];
    }

    int likeness(int place) {
        return likenesses[place];
    }

    /** Where a node stands; negative when it does not. */
    int place(Node node) {
        int place = nodes.length - 1;
        while (place >= 0 && nodes[place] != node) {
            place--;
        }
        return place;
    }

    /** Where a newcomer would stand; {@value #MOST} when it is too far away. */
    int placeFor(Node newcomer, int likeness) {
        int place = nodes.length;
        while (place > 0 && isNearer(newcomer, likeness, place - 1)) {
            place--;
        }
        return place;
    }

    private boolean isNearer(Node newcomer, int likeness, int place) {
        return likeness != likenesses[place]
                ? likeness > likenesses[place]
                : Node.CANONICAL.compare(newcomer, nodes[place]) < 0;
    }

    /** With a newcomer at its place, and without who is too far away then. */
    Ball with(int place, Node newcomer, int likeness) {
        Ball ball = new Ball(Math.min(MOST, nodes.length + 1));
        for (int i = 0; i < ball.size(); i++) {
            int old = i < place ? i : i - 1;
            ball.set(i, i == place ? newcomer : nodes[old], i == place ? likeness : likenesses[old]);
        }
        return ball;
    }

    private void set(int place, Node node, int likeness) {
        nodes[place] = node;
        likenesses[place] = likeness;
    }
}
