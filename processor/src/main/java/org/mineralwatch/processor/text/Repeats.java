package org.mineralwatch.processor.text;

import java.util.Arrays;
import java.util.List;

/**
 * Remembers what an article said, so that a copy counts once: whole sentences by their letters, and the beginnings that teasers
 * break off ("The harbour opened on \u2026") by the sentences that they begin.
 */
final class Repeats {
    /** Letters; shorter beginnings are common to many sentences. */
    private static final int SHORTEST_BEGINNING = 25;

    /** Beginnings that are looked after; no page has more. */
    private static final int MOST_BEGINNINGS = 12;

    private final Chars text;
    private long[] said = new long[64];
    private int size;
    private final long[] beginnings = new long[MOST_BEGINNINGS];
    private final long[] firstLetters = new long[MOST_BEGINNINGS];
    private final int[] letters = new int[MOST_BEGINNINGS];
    private final boolean[] goesOn = new boolean[MOST_BEGINNINGS];
    private int broken;

    /**
     * Of a text.
     *
     * @param title the title, which was said before
     * @param titleEnd where its headline ends
     * @param sentences all that could count
     */
    Repeats(Chars title, int titleEnd, Chars text, List<Sentence> sentences) {
        this.text = text;
        add(Fingerprint.of(title, 0, title.length()));
        add(Fingerprint.of(title, 0, titleEnd));
        for (Sentence sentence : sentences) {
            if (broken < MOST_BEGINNINGS && breaksOff(sentence)) {
                begin(sentence);
            }
        }
        if (broken > 0) {
            look(title, 0, titleEnd);
            sentences.forEach(sentence -> look(text, sentence.start(), sentence.end()));
        }
    }

    /** Whether a sentence says what was not said before it and is not said in full elsewhere; it is remembered. */
    boolean isFirst(Sentence sentence) {
        long print = Fingerprint.of(text, sentence.start(), sentence.end());
        for (int i = 0; i < broken; i++) {
            if (goesOn[i] && beginnings[i] == print) {
                return false;
            }
        }
        return print != Fingerprint.NONE && add(print);
    }

    private boolean breaksOff(Sentence sentence) {
        int last = Marks.last(text, sentence.start(), sentence.end());
        char c = text.charAt(last);
        boolean dots = c == '.' && last > sentence.start() && text.charAt(last - 1) == '.';
        return dots || c == '\u2026' || !Marks.endsSentence(c);
    }

    private void begin(Sentence sentence) {
        int count = 0;
        long hash = Fingerprint.SEED;
        for (int i = sentence.start(); i < sentence.end(); i++) {
            if (Fingerprint.counts(text.charAt(i))) {
                hash = Fingerprint.add(hash, text.charAt(i));
                count++;
                firstLetters[broken] = count == SHORTEST_BEGINNING ? hash : firstLetters[broken];
            }
        }
        if (count >= SHORTEST_BEGINNING) {
            letters[broken] = count;
            beginnings[broken++] = hash;
        }
    }

    /** Finds the beginnings that a sentence goes on from; most sentences show after a few letters that they go on from none. */
    private void look(Chars where, int start, int end) {
        int count = 0;
        long hash = Fingerprint.SEED;
        for (int i = start; i < end; i++) {
            char c = where.charAt(i);
            if (!Fingerprint.counts(c)) {
                continue;
            }
            if (count == SHORTEST_BEGINNING && !startsAlike(hash)) {
                return;
            }
            for (int b = 0; count >= SHORTEST_BEGINNING && b < broken; b++) {
                goesOn[b] |= letters[b] == count && beginnings[b] == hash;
            }
            hash = Fingerprint.add(hash, c);
            count++;
        }
    }

    private boolean startsAlike(long hash) {
        for (int i = 0; i < broken; i++) {
            if (firstLetters[i] == hash) {
                return true;
            }
        }
        return false;
    }

    private boolean add(long print) {
        if (size * 2 > said.length) {
            grow();
        }
        int slot = slot(said, print);
        if (said[slot] == print) {
            return false;
        }
        said[slot] = print;
        size++;
        return true;
    }

    private static int slot(long[] table, long print) {
        int slot = (int) (print >>> 32 ^ print) & table.length - 1;
        while (table[slot] != 0 && table[slot] != print) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] larger = new long[said.length * 2];
        Arrays.stream(said).filter(print -> print != 0).forEach(print -> larger[slot(larger, print)] = print);
        said = larger;
    }
}
