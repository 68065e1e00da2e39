package org.mineralwatch.processor.match;

import java.util.Arrays;

/** The nodes that are reached from one word of a text, level by level: a queue that is used again. */
final class Walk {
    private int[] nodes = new int[16];
    private int size;
    private int at;
    private int levelEnd;

    /** Forgets what was reached before. */
    void begin() {
        size = 0;
        at = 0;
        levelEnd = 0;
    }

    /** Adds a node to the level that comes next; {@link Trie#NONE} adds nothing. */
    void reach(int node) {
        if (node == Trie.NONE) {
            return;
        }
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, size * 2);
        }
        nodes[size++] = node;
    }

    /** Goes on to the next level; false when it is empty. */
    boolean deeper() {
        levelEnd = size;
        return at < size;
    }

    /** Whether this level has a node that was not seen. */
    boolean more() {
        return at < levelEnd;
    }

    /** The next node of this level. */
    int node() {
        return nodes[at++];
    }
}
