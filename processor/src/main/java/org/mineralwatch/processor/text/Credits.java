package org.mineralwatch.processor.text;

/** Finds captions: paragraphs at whose end stands who took or sold the picture. */
final class Credits {
    private static final int LONGEST_CAPTION = 700;
    private static final int LONGEST_BRACKET = 120;
    private static final int LONGEST_CREDIT = 60;

    private Credits() {}

    static boolean in(Chars text, Paragraph paragraph) {
        if (paragraph.length() > LONGEST_CAPTION) {
            return false;
        }
        char last = text.charAt(paragraph.end() - 1);
        boolean closed = last == ')' || last == ']';
        boolean stopped = last == '.' && paragraph.length() > 1 && text.charAt(paragraph.end() - 2) == ')';
        if (closed || stopped) {
            return inBracket(text, paragraph);
        }
        return Marks.endsSentence(last) ? false : atEnd(text, paragraph);
    }

    private static boolean inBracket(Chars text, Paragraph paragraph) {
        int from = Math.max(paragraph.start(), paragraph.end() - LONGEST_BRACKET);
        int open = paragraph.end() - 1;
        while (open > from && text.charAt(open) != '(' && text.charAt(open) != '[') {
            open--;
        }
        char bracket = text.charAt(open);
        for (int i = open + 1; (bracket == '(' || bracket == '[') && i < paragraph.end(); i++) {
            if (startsWord(text, i) && Phrases.CREDITS.at(text, i, paragraph.end()) != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean atEnd(Chars text, Paragraph paragraph) {
        for (int i = Math.max(paragraph.start() + 1, paragraph.end() - LONGEST_CREDIT); i < paragraph.end(); i++) {
            if (startsWord(text, i)
                    && (Phrases.CREDIT_ENDS.at(text, i, paragraph.end()) == Sign.CHROME
                            || apart(text, i) && Phrases.CREDITS.at(text, i, paragraph.end()) != null)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWord(Chars text, int at) {
        char c = text.charAt(at);
        return c == '/'
                || c == '\u00a9'
                || Character.isLetter(c) && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    /** Whether a sentence or a bar ends before a position. */
    private static boolean apart(Chars text, int at) {
        int before = at - 1;
        while (before > 0 && text.charAt(before) == ' ') {
            before--;
        }
        char c = text.charAt(before);
        return before < at - 1 && (Marks.endsSentence(c) || Marks.closes(c) || c == '|' || c == '\u2014');
    }
}
