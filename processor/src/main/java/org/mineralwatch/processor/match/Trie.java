package org.mineralwatch.processor.match;

import java.util.Arrays;
import java.util.List;

/** The automaton: nodes are prefixes of spellings, edges are words, outputs the patterns that end at a node. Arrays only. */
final class Trie {
    static final int NONE = -1;

    /**
     * A spelling that ends at a node.
     *
     * @param pattern its pattern
     * @param owner whose it is
     * @param broken whether it may stand over a mark that sets words apart, as a guard may, and what has such a mark itself
     * @param shapes what it asks of each word's shape, null for nothing
     */
    record Output(int pattern, int owner, boolean broken, int[] shapes) {}

    private final int[] first;
    private final long[] edges;
    private final int[] targets;
    private final Sieve sieve;
    private final int[] outputStarts;
    private final int[] patterns;
    private final int[] owners;
    private final boolean[] broken;
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
        this.sieve = new Sieve(size);
        Arrays.fill(targets, NONE);
        transitions.forEach(edge -> enter(key(edge[0], edge[1]), edge[2]));
        this.outputStarts = new int[outputs.size() + 1];
        for (int node = 0; node < outputs.size(); node++) {
            outputStarts[node + 1] = outputStarts[node] + outputs.get(node).size();
        }
        List<Output> flat = outputs.stream().flatMap(List::stream).toList();
        this.patterns = flat.stream().mapToInt(Output::pattern).toArray();
        this.owners = flat.stream().mapToInt(Output::owner).toArray();
        this.broken = new boolean[patterns.length];
        for (int output = 0; output < broken.length; output++) {
            broken[output] = flat.get(output).broken();
        }
        this.shapes = flat.stream().map(Output::shapes).toArray(int[][]::new);
    }

    /** The node of a first word. */
    int first(int word) {
        return first[word];
    }

    /** Whether there may be an edge: 0 or 1, and hardly ever 1 where there is none. */
    int mayGo(int node, int word) {
        return sieve.passes(Sieve.mixed(key(node, word)));
    }

    /** The node behind an edge. */
    int next(int node, int word) {
        long key = key(node, word);
        long mixed = Sieve.mixed(key);
        if (sieve.passes(mixed) == 0) {
            return NONE;
        }
        int mask = targets.length - 1;
        for (int slot = Sieve.slot(mixed, targets.length); targets[slot] != NONE; slot = slot + 1 & mask) {
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

    int owner(int output) {
        return owners[output];
    }

    /** Whether the words from one to the one before another are written as the spelling wants them. */
    boolean fits(int output, Scan scan, int from, int to) {
        if (to - from > 1 && !broken[output] && scan.isBroken(from, to)) {
            return false;
        }
        int[] wanted = shapes[output];
        if (wanted == null) {
            return true;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!scan.isWritten(from + i, wanted[i])) {
                return false;
            }
        }
        return true;
    }

    private void enter(long key, int target) {
        long mixed = Sieve.mixed(key);
        sieve.add(mixed);
        int mask = targets.length - 1;
        int slot = Sieve.slot(mixed, targets.length);
        while (targets[slot] != NONE) {
            slot = slot + 1 & mask;
        }
        edges[slot] = key;
        targets[slot] = target;
    }

    private static long key(int node, int word) {
        return (long) node << Integer.SIZE | word;
    }
}
