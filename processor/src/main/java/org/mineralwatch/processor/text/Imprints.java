package org.mineralwatch.processor.text;

/** Finds paragraphs that say who prints a page and how to reach them: addresses, accounts, copyrights, last marks. */
final class Imprints {
    private static final int LONGEST = 500;
    private static final String RIGHTS = "all rights reserved";

    /** How feeds close an entry: "The post ... appeared first on ...". */
    private static final String POST = "the post ";

    private static final String[] TO_WRITE = {"contact", "subscri", "e-mail", "email", "write to", "reach "};
    private static final String[] TO_FOLLOW = {"follow", "tweets", "on twitter", "on x "};

    /** A longer text that names an account quotes it. */
    private static final int LONGEST_ABOUT_AN_ACCOUNT = 200;

    private final Chars text;
    private int nextAddress = -1;

    Imprints(Chars text) {
        this.text = text;
    }

    /** Whether the article ends here. */
    boolean ends(Paragraph paragraph) {
        char last = text.charAt(paragraph.end() - 1);
        return (last == 'd' || last == 'D' || last == '.')
                        && paragraph.length() <= LONGEST
                        && endsWithRights(paragraph.start(), paragraph.end())
                || isLastMark(paragraph);
    }

    /** Whether a paragraph belongs to the page. */
    boolean in(Paragraph paragraph) {
        if (paragraph.length() > LONGEST) {
            return false;
        }
        return isMark(paragraph)
                || startsWith(paragraph, POST) && contains(paragraph, " appeared first on ")
                || paragraph.length() <= Roles.LONGEST_LINE && isCategoryLine(paragraph)
                || hasAddress(paragraph) && isContact(paragraph);
    }

    private boolean endsWithRights(int start, int end) {
        int to = end;
        while (to > start && !Character.isLetter(text.charAt(to - 1))) {
            to--;
        }
        int from = to - RIGHTS.length();
        return from >= start && text.says(RIGHTS, from);
    }

    /** "###" and "-30-". */
    private boolean isLastMark(Paragraph line) {
        char first = text.charAt(line.start());
        if (first == '#') {
            return line.length() <= 8 && isMark(line);
        }
        return line.length() == 4 && !Character.isLetterOrDigit(first) && text.startsWith("30", line.start() + 1);
    }

    /** A line without a letter or digit, such as a rule. */
    private boolean isMark(Paragraph line) {
        for (int i = line.start(); i < line.end(); i++) {
            if (Folding.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A line that names sections and repeats the headline: "World, News No Comments on ...". */
    private boolean isCategoryLine(Paragraph line) {
        char last = text.charAt(line.end() - 1);
        return last != '.' && (contains(line, "no comments on ") || contains(line, "comments off on "));
    }

    private boolean hasAddress(Paragraph paragraph) {
        if (nextAddress < paragraph.start()) {
            nextAddress = text.indexOf('@', paragraph.start());
            nextAddress = nextAddress < 0 ? text.length() : nextAddress;
        }
        return nextAddress + 1 < paragraph.end() && Character.isLetterOrDigit(text.charAt(nextAddress + 1));
    }

    private boolean isContact(Paragraph paragraph) {
        if (paragraph.length() <= Roles.LONGEST_LINE && !paragraph.isSentence()) {
            return true;
        }
        boolean account = nextAddress == paragraph.start() || !Character.isLetterOrDigit(text.charAt(nextAddress - 1));
        return account
                ? paragraph.length() <= LONGEST_ABOUT_AN_ACCOUNT && containsAny(paragraph, TO_FOLLOW)
                : containsAny(paragraph, TO_WRITE);
    }

    private boolean containsAny(Paragraph paragraph, String[] words) {
        for (String each : words) {
            if (contains(paragraph, each)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsWith(Paragraph paragraph, String words) {
        return text.says(words, paragraph.start());
    }

    private boolean contains(Paragraph paragraph, String words) {
        char small = words.charAt(0);
        char capital = Character.toUpperCase(small);
        for (int i = paragraph.start(); i <= paragraph.end() - words.length(); i++) {
            char c = text.charAt(i);
            if ((c == small || c == capital) && text.says(words, i)) {
                return true;
            }
        }
        return false;
    }
}
