package org.mineralwatch.processor.match;

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

    /** The shape of a word of the text. */
    static int of(boolean initial, int letters, int capitals, int leading, char last) {
        if (capitals == 0) {
            return ANY;
        }
        int shape = leading << LEADING | (initial ? INITIAL : ANY);
        shape |= capitals == letters ? CAPITALS : ANY;
        return shape | (capitals == letters - 1 && last == 's' ? CAPITALS_S : ANY);
    }

    /** What a word of a rule asks for: an acronym wants capitals, a name its initial, all else nothing. */
    static int wanted(int shape, int letters) {
        if ((shape & CAPITALS) != 0 && letters > 1) {
            return CAPITALS;
        }
        return shape & INITIAL;
    }

    /** What a prefix of a rule asks for: the capitals of an acronym, whatever follows them. */
    static int wantedOfPrefix(int shape, int letters) {
        return wanted(shape, letters) == CAPITALS ? letters << LEADING : shape & INITIAL;
    }

    /** Whether a word of the text is written as wanted. */
    static boolean fits(int shape, int wanted) {
        if (wanted > FLAGS) {
            return shape >>> LEADING >= wanted >>> LEADING;
        }
        return wanted == ANY || (shape & wanted) != 0;
    }
}
