package org.mineralwatch.processor.text;

import java.util.HashMap;
import java.util.Map;

/**
 * A tree of set phrases that is walked once along a paragraph and left at the first letter that fits no phrase. Case, accents,
 * white space, digits and most punctuation make no difference; a colon does, and a bar counts as one.
 */
final class Signs {
    /** What separates words. */
    private static final char BLANK = ' ';

    /** What makes a label of the words before it. */
    private static final char COLON = ':';

    private static final char[] LETTERS = letters();

    private final long[] steps;
    private final int[] nodes;
    private final Sign[] whole;
    private final Sign[] start;

    private Signs(Map<Long, Integer> edges, Sign[] whole, Sign[] start) {
        int size = Integer.highestOneBit(Math.max(1, edges.size()) * 4 - 1) << 1;
        this.steps = new long[size];
        this.nodes = new int[size];
        this.whole = whole;
        this.start = start;
        edges.forEach(this::put);
    }

    private void put(long step, int node) {
        int slot = slot(step);
        steps[slot] = step;
        nodes[slot] = node;
    }

    private int slot(long step) {
        int slot = (int) (step * 0x9e3779b97f4a7c15L >>> 40) & steps.length - 1;
        while (nodes[slot] != 0 && steps[slot] != step) {
            slot = slot + 1 & steps.length - 1;
        }
        return slot;
    }

    /**
     * The phrase that a stretch of text is, else the longest that it starts with.
     *
     * @return null when there is none
     */
    Sign at(Chars text, int from, int to) {
        int node = 0;
        char last = 0;
        boolean blank = false;
        Sign found = null;
        Sign label = null;
        for (int i = from; i < to; i++) {
            char c = letter(text.charAt(i));
            if (c == 0) {
                continue;
            }
            if (c == BLANK) {
                blank = last != 0;
                continue;
            }
            boolean symbol = isSymbol(c);
            found = node > 0 && start[node] != null && parts(last, blank, c) ? start[node] : found;
            label = c == COLON ? whole[node] : null;
            if (blank && !symbol && !isSymbol(last)) {
                node = next(node, BLANK);
            }
            node = node < 0 ? node : next(node, c);
            if (node < 0) {
                return found;
            }
            last = c;
            blank = false;
        }
        Sign all = whole[node] != null ? whole[node] : label;
        return all != null ? all : start[node] != null ? start[node] : found;
    }

    private static boolean parts(char last, boolean blank, char c) {
        return blank || isSymbol(last) || isSymbol(c) || Folding.standsAlone(last) || Folding.standsAlone(c);
    }

    /** The node behind a step; negative when no phrase goes on so. */
    private int next(int node, char c) {
        int slot = slot(step(node, c));
        return nodes[slot] == 0 ? -1 : nodes[slot];
    }

    private static long step(int node, char c) {
        return (long) node << 16 | c;
    }

    private static boolean isSymbol(char c) {
        return c == COLON || c == '/' || c == '@' || c == '\u00a9';
    }

    /** As phrases are compared: a folded letter, a symbol or a blank; 0 for what adds nothing. */
    private static char letter(char c) {
        return LETTERS[c];
    }

    private static char[] letters() {
        char[] letters = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < letters.length; c++) {
            letters[c] = letterOf((char) c);
        }
        return letters;
    }

    private static char letterOf(char c) {
        if (Folding.isLetterOrDigit(c)) {
            return c >= '0' && c <= '9' ? BLANK : Folding.fold(c);
        }
        if (c == '|' || c == '\uff1a' || c == '\uff5c') {
            return COLON;
        }
        if (c == '\u24d2') {
            return '\u00a9';
        }
        return isSymbol(c) ? c : Folding.isSilent(c) ? 0 : BLANK;
    }

    /** Collects the phrases of a tree. */
    static final class Builder {
        private final Map<Long, Integer> edges = new HashMap<>();
        private final Map<Integer, Sign> whole = new HashMap<>();
        private final Map<Integer, Sign> start = new HashMap<>();

        /** Adds phrases, one behind each semicolon. */
        Builder add(Sign sign, String phrases) {
            for (String phrase : phrases.split(";")) {
                if (!phrase.isBlank()) {
                    boolean entire = switch (sign) {
                        case BOX, END, CHROME, LABEL -> true;
                        case BOX_START, END_START, COUNTED, CHROME_START, HINT, NOTICE -> false;
                    };
                    (entire ? whole : start).putIfAbsent(path(phrase), sign);
                }
            }
            return this;
        }

        private int path(String phrase) {
            int node = 0;
            char last = 0;
            boolean blank = false;
            for (int i = 0; i < phrase.length(); i++) {
                char c = letter(phrase.charAt(i));
                if (c == BLANK || c == 0) {
                    blank |= c == BLANK && last != 0;
                    continue;
                }
                if (blank && !isSymbol(c) && !isSymbol(last)) {
                    node = child(node, BLANK);
                }
                node = child(node, c);
                last = c;
                blank = false;
            }
            if (node == 0) {
                throw new IllegalArgumentException("no letter in the phrase \"" + phrase + "\"");
            }
            return node;
        }

        private int child(int node, char c) {
            return edges.computeIfAbsent(step(node, c), step -> edges.size() + 1);
        }

        Signs build() {
            Sign[] wholes = new Sign[edges.size() + 1];
            Sign[] starts = new Sign[edges.size() + 1];
            whole.forEach((node, sign) -> wholes[node] = sign);
            start.forEach((node, sign) -> starts[node] = sign);
            return new Signs(edges, wholes, starts);
        }
    }
}
