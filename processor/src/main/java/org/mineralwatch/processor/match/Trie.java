package org.mineralwatch.processor.match;

import java.util.Arrays;
import java.util.List;

/** The automaton: nodes are prefixes of spellings, edges are words, outputs the patterns that end at a node. Arrays only. */
final class Trie {
    static final int NONE = -1;

    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    /** A spelling that ends at a node: its pattern and what it asks of each word's shape, null for nothing. */
    record Output(int pattern, int[] shapes) {}

    private final int[] first;
    private final long[] edges;
    private final int[] targets;
    private final long[] filter;
    private final int[] outputStarts;
    private final int[] patterns;
    private final int[][] shapes;

    /**
     * Freezes a built automaton.
     *
     * @param first node by word number for the first word of a spelling
     * @param transitions edges as (node, word, target)
     * @param outputs what ends at each node
     */
    Trie(int[] first, List<int[]> transitions, List<List<Output>> outputs) {
        this.first = first;
        int size = Integer.highestOneBit(Math.max(Long.SIZE, transitions.size())) * 4;
        this.edges = new long[size];
        this.targets = new int[size];
        this.filter = new long[size / Byte.SIZE];
        Arrays.fill(targets, NONE);
        transitions.forEach(edge -> enter(key(edge[0], edge[1]), edge[2]));
        this.outputStarts = new int[outputs.size() + 1];
        for (int node = 0; node < outputs.size(); node++) {
            outputStarts[node + 1] = outputStarts[node] + outputs.get(node).size();
        }
        List<Output> flat = outputs.stream().flatMap(List::stream).toList();
        this.patterns = flat.stream().mapToInt(Output::pattern).toArray();
        this.shapes = flat.stream().map(Output::shapes).toArray(int[][]::new);
    }

    /** The node of a first word. */
    int first(int word) {
        return first[word];
    }

    /** The node behind an edge; that there is none a small filter mostly tells. */
    int next(int node, int word) {
        long key = key(node, word);
        long mixed = key * SPREAD;
        if ((filter[(int) (mixed >>> Integer.SIZE) & filter.length - 1] >>> (mixed >>> Short.SIZE) & 1) == 0) {
            return NONE;
        }
        int mask = targets.length - 1;
        for (int slot = slot(mixed) & mask; targets[slot] != NONE; slot = slot + 1 & mask) {
            if (edges[slot] == key) {
                return targets[slot];
            }
        }
        return NONE;
    }

    int firstOutput(int node) {
        return outputStarts[node];
    }

    int behindOutputs(int node) {
        return outputStarts[node + 1];
    }

    int pattern(int output) {
        return patterns[output];
    }

    /** Whether the words from {@code from} on are written as the spelling wants them. */
    boolean fits(int output, Scan scan, int from) {
        int[] wanted = shapes[output];
        if (wanted == null) {
            return true;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!Shape.fits(scan.shape(from + i), wanted[i])) {
                return false;
            }
        }
        return true;
    }

    private void enter(long key, int target) {
        long mixed = key * SPREAD;
        filter[(int) (mixed >>> Integer.SIZE) & filter.length - 1] |= 1L << (mixed >>> Short.SIZE);
        int mask = targets.length - 1;
        int slot = slot(mixed) & mask;
        while (targets[slot] != NONE) {
            slot = slot + 1 & mask;
        }
        edges[slot] = key;
        targets[slot] = target;
    }

    private static long key(int node, int word) {
        return (long) node << Integer.SIZE | word;
    }

    private static int slot(long mixed) {
        return (int) (mixed >>> Integer.SIZE + Byte.SIZE);
    }
}
