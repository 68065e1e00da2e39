package org.mineralwatch.lab.speed;

import org.mineralwatch.processor.match.Breaks;
import org.mineralwatch.processor.text.Folding;

/**
 * A text as matchers of characters need it: folded letters, one blank between words and around all, a possessive s left out, and
 * for every char its place in the text. Its memory is used again for the next text.
 */
final class FoldedText implements CharSequence {
    private char[] raw = new char[1024];
    private char[] folded = new char[1024];
    private int[] places = new int[1024];
    private int length;

    void read(String text) {
        if (text.length() * 2 + 2 > folded.length) {
            raw = new char[text.length() * 4];
            folded = new char[text.length() * 4];
            places = new int[text.length() * 4];
        }
        text.getChars(0, text.length(), raw, 0);
        folded[0] = ' ';
        length = 1;
        int size = text.length();
        for (int at = 0; at < size; at++) {
            char c = raw[at];
            if (Folding.isLetterOrDigit(c)) {
                put(Folding.fold(c), at);
            } else if (!Folding.isSilent(c)) {
                at += endWord(c, at, size);
                if (Breaks.isBreak(c)) {
                    put(',', at);
                    put(' ', at);
                }
            }
        }
        if (folded[length - 1] != ' ') {
            put(' ', size);
        }
    }

    /** Ends the word before a char that is no letter: how many further chars belong to it. */
    private int endWord(char c, int at, int size) {
        if (folded[length - 1] == ' ') {
            return 0;
        }
        if (c == '$') {
            put('$', at);
        }
        put(' ', at);
        return isPossessive(at, size) ? 1 : 0;
    }

    private void put(char c, int place) {
        folded[length] = c;
        places[length++] = place;
    }

    private boolean isPossessive(int at, int size) {
        char c = raw[at];
        return (c == '\'' || c == '\u2019')
                && at + 1 < size
                && (raw[at + 1] | 0x20) == 's'
                && (at + 2 == size || !Folding.isLetterOrDigit(raw[at + 2]));
    }

    /** Where in the text a char of this one stands. */
    int place(int index) {
        return places[index];
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return folded[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(folded, start, end - start);
    }
}
