package org.mineralwatch.processor.match;

import java.util.List;

/**
 * All spellings of a rule set in one automaton over normalised words. Immutable and shared by all threads; each article is read
 * by a {@link Scan} of its own, in time linear in its length: no spelling is longer than {@link Spelling#LONGEST} words.
 */
public final class Lexicon {
    private final WordTable table;
    private final Trie trie;
    private final List<Pattern> patterns;
    private final int owners;

    Lexicon(WordTable table, Trie trie, List<Pattern> patterns, int owners) {
        this.table = table;
        this.trie = trie;
        this.patterns = List.copyOf(patterns);
        this.owners = owners;
    }

    /** A new reading of one article. */
    public Scan scan() {
        return new Scan(this);
    }

    /** A pattern by the number that hits carry. */
    public Pattern pattern(int number) {
        return patterns.get(number);
    }

    int owners() {
        return owners;
    }

    int number(Words words) {
        return table.number(words);
    }

    void match(Scan scan, int count) {
        for (int from = 0; from < count; from++) {
            int number = scan.number(from);
            int node = number == WordTable.NONE ? Trie.NONE : trie.first(number);
            for (int to = from + 1; node != Trie.NONE; to++) {
                report(scan, node, from, to);
                number = to < count ? scan.number(to) : WordTable.NONE;
                node = number == WordTable.NONE ? Trie.NONE : trie.next(node, number);
            }
        }
    }

    private void report(Scan scan, int node, int from, int to) {
        for (int output = trie.firstOutput(node); output < trie.behindOutputs(node); output++) {
            if (trie.fits(output, scan, from)) {
                int pattern = trie.pattern(output);
                scan.found(patterns.get(pattern).owner(), pattern, from, to);
            }
        }
    }
}
