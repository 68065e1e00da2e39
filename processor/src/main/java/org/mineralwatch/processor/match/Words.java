package org.mineralwatch.processor.match;

import java.text.Normalizer;
import org.mineralwatch.processor.text.Chars;
import org.mineralwatch.processor.text.Folding;

/**
 * Reads the words of a text one after the other, folded: runs of letters and digits, without a possessive s; in scripts without
 * spaces every character is a word. Reads on without garbage: its fields hold the word read last.
 */
final class Words {
    /** Longer words are read, but no rule can ask for them. */
    static final int LONGEST = 40;

    /** Hash of a word without letters. */
    static final long HASH_SEED = 1;

    private static final int HASH_TURN = 7;
    private static final int LONGEST_BRIEF = (Long.SIZE - 1) / HASH_TURN;
    private static final int FIRST_SIZE = 4 * LONGEST;
    private static final int LONGEST_IN_PARTS = 4 * LONGEST;
    private static final char LATIN_END = '\u0250';

    int length;
    long hash;
    int start;
    int end;

    /** Whether its hash alone tells it from all other such words: ASCII letters side by side, as many as there is room for. */
    boolean brief;

    /** Whether it is a single character of a script without spaces. */
    boolean alone;

    private Chars text;
    private char[] folded = new char[FIRST_SIZE];
    private int at;
    private int limit;
    private boolean plain;
    private boolean inParts;

    /** Begins to read a whole text. */
    void read(String whole) {
        read(Chars.of(whole), 0, whole.length());
    }

    /** Begins to read a part of a text. */
    void read(Chars whole, int from, int to) {
        text = whole;
        at = from;
        limit = to;
        if (to - from > folded.length) {
            folded = new char[to - from];
        }
    }

    /** Reads the next word; false at the end. */
    boolean next() {
        while (at < limit) {
            int kind = Letters.cell(text.charAt(at)) & Letters.BEGINS;
            if (kind == 0) {
                at++;
            } else if (kind == Letters.RUNS) {
                readRun();
                return true;
            } else if (readOther(codePoint())) {
                return true;
            }
        }
        return false;
    }

    /** A letter of the word read last, folded. */
    char letter(int index) {
        return plain ? (char) Letters.cell(text.charAt(start + index)) : folded[index];
    }

    /** Whether the word read last begins with these letters. */
    boolean beginsWith(char[] letters, int from, int to) {
        for (int i = from; i < to; i++) {
            if (letters[i] != letter(i - from)) {
                return false;
            }
        }
        return true;
    }

    /** All letters of the word read last, folded. */
    String word() {
        StringBuilder word = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            word.append(letter(i));
        }
        return word.toString();
    }

    /** Most words are plain letters, and no more is done for them than this. */
    private void readRun() {
        int place = at;
        int cell = Letters.cell(text.charAt(place));
        int all = 0;
        long sum = HASH_SEED;
        while ((cell & Letters.RUNS) != 0) {
            all |= cell;
            sum = hash(sum, (char) cell);
            cell = ++place < limit ? Letters.cell(text.charAt(place)) : 0;
        }
        start = at;
        length = place - at;
        hash = sum;
        brief = isBrief(all);
        alone = false;
        plain = true;
        at = place;
        if ((cell & Letters.GOES_ON) != 0) {
            readOn();
        }
        finish();
    }

    /** Goes on with a word that has more than plain letters. */
    private void readOn() {
        for (int i = 0; i < length; i++) {
            folded[i] = letter(i);
        }
        plain = false;
        inParts = false;
        boolean open = true;
        while (open && at < limit) {
            open = takes(Letters.cell(text.charAt(at)));
        }
        if (inParts) {
            join();
        }
        int all = 0;
        for (int i = 0; i < length; i++) {
            all |= folded[i];
        }
        brief = isBrief(all);
    }

    private boolean isBrief(int allLetters) {
        return length <= LONGEST_BRIEF && (char) allLetters < 1 << HASH_TURN;
    }

    /** Takes the next char if it belongs to the word; false when the word ends before it or with it. */
    private boolean takes(int cell) {
        if ((cell & Letters.SILENT) != 0) {
            inParts |= (cell & Letters.ACCENT) != 0 && length > 0 && folded[length - 1] >= LATIN_END;
            at++;
            return true;
        }
        if ((cell & Letters.SURROGATE) != 0) {
            int c = codePoint();
            boolean belongs = Folding.isLetterOrDigit(c) && !Folding.standsAlone(c) || Letters.isMark(c);
            put(belongs ? Character.charCount(c) : 0);
            return belongs;
        }
        if ((cell & (Letters.RUNS | Letters.GOES_ON)) == 0) {
            return false;
        }
        inParts |= (cell & Letters.PART) != 0;
        put(1);
        return (cell & Letters.CURRENCY) == 0;
    }

    /** Reads a word that begins with no plain letter; steps over the character when it begins no word. */
    private boolean readOther(int c) {
        start = at;
        length = 0;
        hash = HASH_SEED;
        alone = Folding.standsAlone(c);
        plain = false;
        brief = false;
        if (alone) {
            put(Character.charCount(c));
        } else if (Folding.isLetterOrDigit(c)) {
            readOn();
        } else {
            at += Character.charCount(c);
            return false;
        }
        finish();
        return true;
    }

    private void put(int count) {
        for (int i = 0; i < count; i++) {
            add((char) Letters.cell(text.charAt(at++)));
        }
    }

    private void add(char letter) {
        folded[length++] = letter;
        hash = hash(hash, letter);
    }

    /** Reads the word again with each letter in one piece. */
    private void join() {
        String parts = text.substring(start, Math.min(at, start + LONGEST_IN_PARTS));
        String whole = Normalizer.normalize(parts, Normalizer.Form.NFC);
        length = 0;
        hash = HASH_SEED;
        for (int i = 0; i < Math.min(whole.length(), FIRST_SIZE); i++) {
            int cell = Letters.cell(whole.charAt(i));
            if ((cell & Letters.SILENT) == 0) {
                add((char) cell);
            }
        }
    }

    private void finish() {
        end = at;
        if (at + 1 < limit && isApostrophe(text.charAt(at)) && (text.charAt(at + 1) | 0x20) == 's') {
            boolean ends = at + 2 >= limit || !Folding.isLetterOrDigit(text.charAt(at + 2));
            at += ends ? 2 : 0;
        }
    }

    private int codePoint() {
        return at + 1 < limit ? text.codePointAt(at) : text.charAt(at);
    }

    /** Hash of a word that is one letter longer. */
    static long hash(long hash, char letter) {
        return Long.rotateLeft(hash, HASH_TURN) ^ letter;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02bc' || c == '\u2018' || c == '`' || c == '\u00b4';
    }
}
