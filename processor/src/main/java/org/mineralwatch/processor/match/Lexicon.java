package org.mineralwatch.processor.match;

import java.util.List;

/**
 * All spellings of a rule set in one automaton over normalised words. Immutable and shared by all threads; each article is read
 * by a {@link Scan} of its own, in time linear in its length: no spelling is longer than {@link Spelling#LONGEST} words.
 */
public final class Lexicon {
    private final Alphabet alphabet;
    private final Trie trie;
    private final Hints hints;
    private final List<Pattern> patterns;
    private final int owners;

    Lexicon(Alphabet alphabet, Trie trie, List<Pattern> patterns, int owners) {
        this.alphabet = alphabet;
        this.trie = trie;
        this.hints = new Hints(alphabet, trie);
        this.patterns = List.copyOf(patterns);
        this.owners = owners;
    }

    /** A new reading of one article. */
    public Scan scan() {
        return new Scan(this);
    }

    /** All patterns, by the numbers that hits carry. */
    public List<Pattern> patterns() {
        return patterns;
    }

    /** A pattern by the number that hits carry. */
    public Pattern pattern(int number) {
        return patterns.get(number);
    }

    int owners() {
        return owners;
    }

    int number(Words words) {
        return alphabet.number(words);
    }

    /** Finds what begins at each of the words: in order of the first word, then of length. */
    void match(Scan scan, int count) {
        for (int from = 0; from < count; from++) {
            if (hints.begins(scan.number(from), scan.number(from + 1))) {
                follow(scan, from, count);
            }
        }
    }

    /** Where prefixes hold, a word of the text leads to several nodes. */
    private void follow(Scan scan, int from, int count) {
        Walk walk = scan.walk();
        walk.begin();
        for (int number = scan.number(from); number != Alphabet.NONE; number = alphabet.shorter(number)) {
            walk.reach(trie.first(number));
        }
        for (int to = from + 1; walk.deeper(); to++) {
            int next = to < count ? scan.number(to) : Alphabet.NONE;
            while (walk.more()) {
                int node = walk.node();
                report(scan, node, from, to);
                for (int number = next; number != Alphabet.NONE; number = alphabet.shorter(number)) {
                    walk.reach(trie.next(node, number));
                }
            }
        }
    }

    private void report(Scan scan, int node, int from, int to) {
        for (int output = trie.firstOutput(node); output < trie.behindOutputs(node); output++) {
            if (trie.fits(output, scan, from, to)) {
                scan.found(trie.owner(output), trie.pattern(output), from, to);
            }
        }
    }
}
