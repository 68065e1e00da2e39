package org.mineralwatch.processor.story;

import java.util.Arrays;
import java.util.List;

/**
 * The neighbours of a node, most alike first, {@value #MOST} at most, how much they are alike, and which of them tell its story.
 * The neighbours never change; who tells its story is found out when all around have theirs.
 */
final class Ball {
    static final int MOST = 16;
    static final Ball EMPTY = new Ball(new Node[0], new char[0]);

    private final Node[] nodes;
    private final char[] likenesses;

    /** Those that tell its story: a bit each, from the first on. */
    private int companions;

    /** Those that were looked at to find this out, likewise: whoever is not alike to any of them or the middle changes nothing. */
    private int visited;

    /** Those that are linked with the middle, as companions of each other, likewise. */
    private int linked;

    private Ball(Node[] nodes, char[] likenesses) {
        this.nodes = nodes;
        this.likenesses = likenesses;
    }

    /** Of the most alike of these, which stand in order. */
    static Ball of(List<Node.Neighbour> near) {
        int size = Math.min(MOST, near.size());
        Node[] nodes = new Node[size];
        char[] likenesses = new char[size];
        for (int i = 0; i < size; i++) {
            nodes[i] = near.get(i).node();
            likenesses[i] = (char) near.get(i).likeness();
        }
        return size == 0 ? EMPTY : new Ball(nodes, likenesses);
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

    /** Says which neighbours tell its story, and which were looked at to find this out: a bit each, from the first on. */
    void tellsWith(int companionBits, int visitedBits) {
        companions = companionBits;
        visited = visitedBits;
    }

    /** Whether a neighbour tells its story. */
    boolean isCompanion(int place) {
        return (companions >> place & 1) == 1;
    }

    boolean isVisited(int place) {
        return (visited >> place & 1) == 1;
    }

    boolean isLinked(int place) {
        return (linked >> place & 1) == 1;
    }

    void link(int place, boolean now) {
        linked = now ? linked | 1 << place : linked & ~(1 << place);
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
        int size = Math.min(MOST, nodes.length + 1);
        Ball more = new Ball(Arrays.copyOf(nodes, size), Arrays.copyOf(likenesses, size));
        System.arraycopy(nodes, place, more.nodes, place + 1, size - place - 1);
        System.arraycopy(likenesses, place, more.likenesses, place + 1, size - place - 1);
        more.nodes[place] = newcomer;
        more.likenesses[place] = (char) likeness;
        more.tellsWith(shifted(companions, place), shifted(visited, place));
        more.linked = shifted(linked, place);
        return more;
    }

    private static int shifted(int bits, int place) {
        int below = bits & (1 << place) - 1;
        return below | (bits ^ below) << 1;
    }

    /** Without one of them. */
    Ball without(int place) {
        int size = nodes.length - 1;
        Ball less = new Ball(Arrays.copyOf(nodes, size), Arrays.copyOf(likenesses, size));
        System.arraycopy(nodes, place + 1, less.nodes, place, size - place);
        System.arraycopy(likenesses, place + 1, less.likenesses, place, size - place);
        return less;
    }
}
