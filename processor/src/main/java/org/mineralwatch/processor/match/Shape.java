package org.mineralwatch.processor.match;

import org.mineralwatch.processor.text.Chars;
import org.mineralwatch.processor.text.Folding;

/**
 * How a word is written, and how a spelling wants it to be: capitals in a rule ask for capitals in the text. A shape is the sum
 * of all that holds; above its flags stands the number of capitals that the word begins with.
 */
final class Shape {
    /** Nothing is asked, nothing is known. */
    static final int ANY = 0;

    /** The first letter is a capital. */
    static final int INITIAL = 1;

    /** Every letter is a capital. */
    static final int CAPITALS = 2;

    /** Every letter but a final s is a capital: the plural of an acronym. */
    static final int CAPITALS_S = 4;

    private static final int FLAGS = 7;
    private static final int LEADING = 3;

    private Shape() {}

    /** The shape of the word between two places of a text. */
    static int of(Chars text, int start, int end) {
        int letters = 0;
        int capitals = 0;
        int leading = 0;
        for (int at = start; at < end; ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isLetter(c)) {
                boolean capital = Character.isUpperCase(c);
                leading += capital && leading == letters ? 1 : 0;
                capitals += capital ? 1 : 0;
                letters++;
            }
        }
        int shape = leading << LEADING;
        shape |= Character.isUpperCase(text.codePointAt(start)) ? INITIAL : ANY;
        shape |= capitals > 0 && capitals == letters ? CAPITALS : ANY;
        boolean plural = capitals > 0 && capitals == letters - 1 && Folding.fold(text.charAt(end - 1)) == 's';
        return shape | (plural ? CAPITALS_S : ANY);
    }

    /** What a word of a rule asks for: an acronym wants capitals, a name its initial, all else nothing. */
    static int wanted(int shape) {
        return isAcronym(shape) ? CAPITALS : shape & INITIAL;
    }

    /** What a prefix of a rule asks for: the capitals of an acronym, whatever follows them. */
    static int wantedOfPrefix(int shape) {
        return isAcronym(shape) ? shape & ~FLAGS : shape & INITIAL;
    }

    private static boolean isAcronym(int shape) {
        return (shape & CAPITALS) != 0 && shape >>> LEADING > 1;
    }

    /** Whether the word between two places of a text is written as wanted. */
    static boolean fits(Chars text, int start, int end, int wanted) {
        if (wanted == ANY) {
            return true;
        }
        if (wanted == INITIAL) {
            return Character.isUpperCase(text.codePointAt(start));
        }
        int shape = of(text, start, end);
        return wanted > FLAGS ? shape >>> LEADING >= wanted >>> LEADING : (shape & wanted) != 0;
    }
}
