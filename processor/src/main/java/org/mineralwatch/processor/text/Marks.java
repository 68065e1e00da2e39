package org.mineralwatch.processor.text;

/** Punctuation that ends, closes and opens sentences. */
final class Marks {
    private Marks() {}

    static boolean endsSentence(char c) {
        return c < 0x80 ? c == '.' || c == '!' || c == '?' : c == '\u2026' || endsAlways(c);
    }

    /** Whether the text between two places, which is not empty, ends as a sentence does: with its mark, and what may close behind it. */
    static boolean endAsSentence(Chars text, int start, int end) {
        return endsSentence(text.charAt(last(text, start, end)));
    }

    /** The place of the last char between two places that does not only close; the first when all do. */
    static int last(Chars text, int start, int end) {
        int last = end - 1;
        while (last > start && closes(text.charAt(last))) {
            last--;
        }
        return last;
    }

    /** Full stops of scripts that put no space behind them. */
    static boolean endsAlways(char c) {
        return c == '\u3002' || c == '\uff01' || c == '\uff1f' || c == '\u0964' || c == '\u061f' || c == '\u06d4';
    }

    static boolean closes(char c) {
        return c == '"'
                || c == '\''
                || c == ')'
                || c == ']'
                || c == '\u2019'
                || c == '\u201d'
                || c == '\u00bb'
                || c == '\u300d'
                || c == '\u300f';
    }

    static boolean opens(char c) {
        return c == '"'
                || c == '\''
                || c == '('
                || c == '['
                || c == '\u2018'
                || c == '\u201c'
                || c == '\u00ab'
                || c == '\u300c'
                || c == '\u300e';
    }
}
