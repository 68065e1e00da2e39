package org.mineralwatch.processor.tagging;

/** Counts code points from one place of a field to a later one, so that a long text is counted once. */
final class CodePoints {
    private String field;
    private int chars;
    private int points;

    /** How many code points stand before a char of a field. */
    int at(String newField, int newChars) {
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
