package org.mineralwatch.processor.text;

/** Tells a paragraph's role from its own words. Prose is text unless something plain speaks against it. */
final class Roles {
    /** What is longer, in chars, is no line of a page's furniture. */
    static final int LONGEST_LINE = 160;

    private static final int LONGEST_HEADING = 60;

    /** Requests to subscribe and to take cookies run on. */
    private static final int LONGEST_NOTICE = 500;

    private static final int WORDS_OF_A_SENTENCE = 6;

    private final Chars text;
    private final Imprints imprints;

    Roles(Chars text) {
        this.text = text;
        this.imprints = new Imprints(text);
    }

    Role of(Paragraph paragraph) {
        Sign sign = Phrases.PAGE.at(text, paragraph.start(), paragraph.end());
        Role role = sign == null ? Role.TEXT : of(sign, paragraph);
        if (role != Role.TEXT && role != Role.OFFER) {
            return role;
        }
        if (imprints.ends(paragraph)) {
            return Role.END;
        }
        return Bylines.is(text, paragraph)
                        || Trails.is(text, paragraph)
                        || Credits.in(text, paragraph)
                        || imprints.in(paragraph)
                ? Role.CHROME
                : role;
    }

    /** Whether a sentence inside prose belongs to the page: an offer to read or to subscribe, a copyright. */
    static boolean isNotice(Chars text, Sentence sentence) {
        if (sentence.end() - sentence.start() > LONGEST_NOTICE) {
            return false;
        }
        Sign sign = Phrases.PAGE.at(text, sentence.start(), sentence.end());
        return sign == Sign.NOTICE || sign == Sign.END_START;
    }

    /** Whether a paragraph offers something: a newsletter, an app. */
    static boolean isOffer(Chars text, Paragraph paragraph) {
        Sign sign = Phrases.PAGE.at(text, paragraph.start(), paragraph.end());
        return sign == Sign.NOTICE || sign == Sign.HINT;
    }

    private Role of(Sign sign, Paragraph paragraph) {
        int length = paragraph.length();
        return switch (sign) {
            case BOX -> Role.BOX;
            case END -> Role.END;
            case CHROME -> Role.CHROME;
            case LABEL -> Role.LABEL;
            case BOX_START -> length <= LONGEST_HEADING && !paragraph.isSentence() ? Role.BOX : Role.TEXT;
            case END_START -> length <= LONGEST_NOTICE ? Role.END : Role.TEXT;
            case COUNTED ->
                length <= LONGEST_LINE && Character.isDigit(text.charAt(paragraph.start())) ? Role.END : Role.TEXT;
            case CHROME_START -> length <= LONGEST_LINE ? Role.CHROME : Role.TEXT;
            case HINT -> length > LONGEST_LINE ? Role.TEXT : isSentence(paragraph) ? Role.OFFER : Role.CHROME;
            case NOTICE -> length <= LONGEST_NOTICE ? Role.CHROME : Role.TEXT;
        };
    }

    private boolean isSentence(Paragraph paragraph) {
        return paragraph.isSentence() && paragraph.hasWords(WORDS_OF_A_SENTENCE);
    }
}
