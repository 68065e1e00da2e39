package org.mineralwatch.processor.text;

/** Finds the dateline before the first sentence of a report: "HARBOUR TOWN, May 3 (Agency) - ". */
final class Dateline {
    private static final int LONGEST = 110;
    private static final int FEWEST_LETTERS = 3;
    private static final int LITTLE_WORD = 3;

    private Dateline() {}

    /** Where the report starts: behind the dateline, or at the same place when there is none. */
    static int end(Chars text, int start, int end) {
        int limit = Math.min(end, start + LONGEST);
        for (int i = start; i < limit; i++) {
            char c = text.charAt(i);
            if (isDash(c) && i > start && i + 1 < limit && isFree(text, i, limit)) {
                int next = behind(text, i, end);
                return next < end && isPlaceAndAgency(text, start, i) && opens(text.charAt(next)) ? next : start;
            }
            if (Marks.endsAlways(c) || c == '!' || c == '?' || c == ';') {
                return start;
            }
        }
        return start;
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '\u2013' || c == '\u2014' || c == '\u2015';
    }

    /** A long dash may stand close; a hyphen has a blank or another hyphen beside it. */
    private static boolean isFree(Chars text, int at, int limit) {
        return text.charAt(at) != '-'
                || text.charAt(at - 1) == ' ' && (text.charAt(at + 1) == ' ' || text.charAt(at + 1) == '-');
    }

    private static int behind(Chars text, int dash, int end) {
        int next = dash;
        while (next < end && (isDash(text.charAt(next)) || WhiteSpace.is(text.charAt(next)))) {
            next++;
        }
        return next;
    }

    private static boolean opens(char c) {
        return Character.isUpperCase(c) || Character.isDigit(c) || Marks.opens(c);
    }

    /** Either an agency stands in brackets or between strokes at its end, or the place is written in capitals. */
    private static boolean isPlaceAndAgency(Chars text, int start, int dash) {
        int last = dash - 1;
        while (last > start && text.charAt(last) == ' ') {
            last--;
        }
        char close = text.charAt(last);
        return close == ')' || close == '/'
                ? isNames(text, start, last)
                : isPlace(text, start, last + 1, text.charAt(dash));
    }

    /** Every word has a capital or a digit at its start, but for the little ones of names. */
    private static boolean isNames(Chars text, int start, int end) {
        for (int i = start; i < end; i++) {
            boolean begins = Character.isLetter(text.charAt(i))
                    && (i == start
                            || !Character.isLetterOrDigit(text.charAt(i - 1)) && !Marks.closes(text.charAt(i - 1)));
            if (begins && Character.isLowerCase(text.charAt(i)) && wordLength(text, i, end) > LITTLE_WORD) {
                return false;
            }
        }
        return true;
    }

    private static int wordLength(Chars text, int from, int end) {
        int to = from;
        while (to < end && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return to - from;
    }

    /** Its first words are capitals throughout; what follows a comma need not be. Without a comma it is a short name. */
    private static boolean isPlace(Chars text, int start, int end, char dash) {
        int letters = 0;
        int words = 1;
        for (int i = start; i < end && text.charAt(i) != ','; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c) && !Character.isUpperCase(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
            words += c == ' ' ? 1 : 0;
        }
        return letters >= FEWEST_LETTERS && words <= (dash == '-' ? 2 : 3) && isNames(text, start, end);
    }
}
