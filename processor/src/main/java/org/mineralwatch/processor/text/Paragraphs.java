package org.mineralwatch.processor.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into paragraphs: at blank lines, and at single line ends too, except where a line is plainly one of a text that
 * was broken at a fixed width.
 */
final class Paragraphs {
    private static final int FULL_LINE = 50;

    private Paragraphs() {}

    /** A line, or several that belong together, without the white space around them. */
    private record Line(int start, int end) {
        Paragraph whole(Chars text) {
            return Paragraph.of(text, start, end);
        }

        int length() {
            return end - start;
        }
    }

    /**
     * The paragraphs in order.
     *
     * @param title the title: a line that repeats it is never joined to the next
     */
    static List<Paragraph> of(Chars text, Heading title) {
        List<Paragraph> paragraphs = new ArrayList<>();
        Line open = null;
        int at = 0;
        while (at < text.length()) {
            int next = lineEnd(text, at);
            Line line = trimmed(text, at, next);
            if (open != null && (line == null || !continues(text, open, line, at, title))) {
                paragraphs.add(open.whole(text));
                open = null;
            }
            if (line != null) {
                open = open == null ? line : new Line(open.start, line.end);
            }
            at = next + 1;
        }
        if (open != null) {
            paragraphs.add(open.whole(text));
        }
        return paragraphs;
    }

    private static int lineEnd(Chars text, int from) {
        int at = from;
        while (at < text.length() && !isBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBreak(char c) {
        if (c > '\r' && c < '\u0085') {
            return false;
        }
        return c >= '\n' && c <= '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static Line trimmed(Chars text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return from == to ? null : new Line(from, to);
    }

    private static boolean isBlank(char c) {
        return WhiteSpace.is(c) || Folding.isSilent(c);
    }

    private static boolean continues(Chars text, Line open, Line line, int lineStart, Heading title) {
        if (Marks.endAsSentence(text, open.start, open.end)
                || text.charAt(open.end() - 1) == ':'
                || lineEnds(text, open.end(), lineStart) > 1) {
            return false;
        }
        int lastLine = lastLineStart(text, open);
        boolean full = open.end() - lastLine >= FULL_LINE
                && line.length() >= FULL_LINE
                && open.end() - lastLine + 1 + firstWord(text, line) >= line.length()
                && Phrases.PAGE.at(text, line.start(), line.end()) == null;
        return (full || Character.isLowerCase(text.charAt(line.start())))
                && Phrases.PAGE.at(text, lastLine, open.end()) == null
                && !title.is(text, lastLine, open.end());
    }

    /** Length of a line's first word: where it would have fitted on the line above, the writer broke that line on purpose. */
    private static int firstWord(Chars text, Line line) {
        int at = line.start();
        while (at < line.end() && !isBlank(text.charAt(at))) {
            at++;
        }
        return at - line.start();
    }

    private static int lastLineStart(Chars text, Line open) {
        int at = open.end();
        while (at > open.start() && !isBreak(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Line ends between two positions, a carriage return and its line feed being one. */
    private static int lineEnds(Chars text, int from, int to) {
        int ends = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isBreak(c) && !(c == '\n' && i > 0 && text.charAt(i - 1) == '\r')) {
                ends++;
            }
        }
        return ends;
    }
}
