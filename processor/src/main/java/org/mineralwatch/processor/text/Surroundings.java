package org.mineralwatch.processor.text;

import java.util.List;

/** Tells from the place where a line stands that it belongs to the page: labels above the prose, lists and boxes below it. */
final class Surroundings {
    private static final int WORDS_OF_A_KICKER = 3;
    private static final int WORDS_OF_A_POST = 8;
    private static final int LONGEST_TAG = 40;

    /** So many lines at the end that are no sentences are links to elsewhere. */
    private static final int LINES_OF_A_TAIL = 3;

    /** Paragraphs of prose that make an article which can have a tail. */
    private static final int PROSE_ABOVE_A_TAIL = 3;

    private static final int PARAGRAPHS_OF_AUTHORS = 3;

    private final Chars text;
    private final List<Paragraph> paragraphs;
    private final Role[] own;

    Surroundings(Chars text, List<Paragraph> paragraphs, Role[] own) {
        this.text = text;
        this.paragraphs = paragraphs;
        this.own = own;
    }

    /** Changes the roles of such lines. */
    void settle(boolean titled) {
        offers();
        int first = firstProse();
        for (int i = 0; i < own.length; i++) {
            if (own[i] == Role.LABEL) {
                label(i);
            } else if (i < first && own[i] == Role.TEXT && (titled && isKicker(i) || isPost(i))) {
                own[i] = Role.CHROME;
            }
        }
        int end = end(first);
        if (proseBefore(end) >= PROSE_ABOVE_A_TAIL) {
            tail(end);
            authors(end);
        }
    }

    private void offers() {
        for (int i = 0; i < own.length; i++) {
            if (own[i] == Role.OFFER) {
                boolean goesOn = i > 0 && own[i - 1] == Role.CHROME && Roles.isOffer(text, paragraphs.get(i - 1));
                own[i] = goesOn ? Role.CHROME : Role.TEXT;
            }
        }
    }

    private int firstProse() {
        int i = 0;
        while (i < own.length && !isProse(i)) {
            i++;
        }
        return i < own.length ? i : 0;
    }

    private boolean isProse(int i) {
        return own[i] == Role.TEXT && paragraphs.get(i).isProse();
    }

    private boolean isLine(int i) {
        return own[i] == Role.TEXT
                && paragraphs.get(i).length() <= Roles.LONGEST_LINE
                && !paragraphs.get(i).isSentence();
    }

    private void label(int label) {
        for (int i = label + 1;
                i < own.length
                        && isLine(i)
                        && (i == label + 1 || paragraphs.get(i).length() <= LONGEST_TAG);
                i++) {
            own[i] = Role.CHROME;
        }
    }

    private boolean isKicker(int i) {
        return isLine(i) && !paragraphs.get(i).hasWords(WORDS_OF_A_KICKER + 1);
    }

    /** What the author is, behind the author's name: "Ida Holm" and "Harbour correspondent". */
    private boolean isPost(int i) {
        return i > 0
                && isLine(i)
                && own[i - 1] == Role.CHROME
                && Bylines.is(text, paragraphs.get(i - 1))
                && !paragraphs.get(i).hasWords(WORDS_OF_A_POST + 1);
    }

    /** Where the first box or end behind the prose stands. */
    private int end(int first) {
        int i = first;
        while (i < own.length && own[i] != Role.BOX && own[i] != Role.END) {
            i++;
        }
        return i;
    }

    private int proseBefore(int end) {
        int prose = 0;
        for (int i = 0; i < end && prose < PROSE_ABOVE_A_TAIL; i++) {
            prose += isProse(i) ? 1 : 0;
        }
        return prose;
    }

    private void tail(int end) {
        int lines = 0;
        int i = end - 1;
        while (i >= 0 && (own[i] != Role.TEXT || isLine(i)) && !announces(i)) {
            lines += own[i] == Role.TEXT ? 1 : 0;
            i--;
        }
        boolean list = i >= 0 && announces(i);
        for (int line = i + 1; lines >= LINES_OF_A_TAIL && !list && line < end; line++) {
            own[line] = own[line] == Role.TEXT ? Role.CHROME : own[line];
        }
    }

    /** Whether what follows is a list that the article gives. */
    private boolean announces(int i) {
        return own[i] == Role.TEXT && text.charAt(paragraphs.get(i).end() - 1) == ':';
    }

    private void authors(int end) {
        int seen = 0;
        for (int i = end - 1; i >= 0 && seen < PARAGRAPHS_OF_AUTHORS; i--) {
            if (own[i] == Role.TEXT) {
                seen++;
                own[i] = Authors.is(text, paragraphs.get(i)) ? Role.CHROME : Role.TEXT;
            }
        }
    }
}
