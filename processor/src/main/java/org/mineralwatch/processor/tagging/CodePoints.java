package org.mineralwatch.processor.tagging;

import org.mineralwatch.processor.text.Chars;

/** Counts code points from one place of a field to a later one, so that a long text is counted once. */
final class CodePoints {
    private Chars field;
    private int chars;
    private int points;

    /** How many code points stand before a char of a field. */
    int at(Chars newField, int newChars) {
        if (field != newField || newChars < chars) {
            field = newField;
            chars = 0;
            points = 0;
        }
        points += field.codePointCount(chars, newChars);
        chars = newChars;
        return points;
    }
}
