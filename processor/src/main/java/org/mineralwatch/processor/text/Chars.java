package org.mineralwatch.processor.text;

/** A text as its chars side by side: what every pass over an article reads, several times and fast. Immutable. */
public final class Chars {
    private final char[] chars;

    private Chars(char[] chars) {
        this.chars = chars;
    }

    /** The chars of a text. */
    public static Chars of(String text) {
        return new Chars(text.toCharArray());
    }

    public int length() {
        return chars.length;
    }

    public char charAt(int at) {
        return chars[at];
    }

    /** The character that begins at a place; half of a pair when its other half is missing. */
    public int codePointAt(int at) {
        return Character.codePointAt(chars, at);
    }

    /** How many characters stand between two places. */
    public int codePointCount(int from, int to) {
        return Character.codePointCount(chars, from, to - from);
    }

    /** What stands between two places. */
    public String substring(int from, int to) {
        return new String(chars, from, to - from);
    }

    /** The place of the first such char from a place on; negative when there is none. */
    int indexOf(char wanted, int from) {
        for (int at = from; at < chars.length; at++) {
            if (chars[at] == wanted) {
                return at;
            }
        }
        return -1;
    }

    /** Whether these words stand at a place, which may lie outside the text. */
    boolean startsWith(String words, int at) {
        boolean same = at >= 0 && at <= chars.length - words.length();
        for (int i = 0; same && i < words.length(); i++) {
            same = chars[at + i] == words.charAt(i);
        }
        return same;
    }

    /** Whether these words, given in small letters, stand at a place in whatever case. */
    boolean says(String words, int at) {
        boolean same = at >= 0 && at <= chars.length - words.length();
        for (int i = 0; same && i < words.length(); i++) {
            same = Character.toLowerCase(chars[at + i]) == words.charAt(i);
        }
        return same;
    }

    @Override
    public String toString() {
        return new String(chars);
    }
}
