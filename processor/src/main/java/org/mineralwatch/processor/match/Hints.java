package org.mineralwatch.processor.match;

/** Tells from two neighbouring words whether a spelling may begin at the first: all that most words of a text cost. */
final class Hints {
    /** A spelling ends with its first word here, or prefixes hold here. */
    private static final int SURELY = 1;

    /** A spelling of several words begins here. */
    private static final int BEGINS = 2;

    /** Prefixes hold here. */
    private static final int PREFIXES = 4;

    private final Trie trie;
    private final byte[] hints;

    Hints(Alphabet alphabet, Trie trie) {
        this.trie = trie;
        this.hints = new byte[alphabet.last() + 1];
        for (int number = 1; number < hints.length; number++) {
            int node = trie.first(number);
            boolean prefixes = alphabet.shorter(number) != Alphabet.NONE;
            boolean ends = node != Trie.NONE && trie.firstOutput(node) < trie.behindOutputs(node);
            hints[number] = (byte)
                    ((prefixes || ends ? SURELY : 0) | (node != Trie.NONE ? BEGINS : 0) | (prefixes ? PREFIXES : 0));
        }
    }

    /** Whether it is worth looking; computed without branches, since texts are hard to foresee. */
    boolean begins(int word, int next) {
        int goesOn = trie.mayGo(trie.first(word), next) * BEGINS | (hints[next] & PREFIXES) / 2;
        return (hints[word] & (SURELY | goesOn)) != 0;
    }
}
