package org.mineralwatch.processor.text;

/** What an article's title says, with and without the name of the site behind it; pages print it again above the text. */
final class Heading {
    /** Of a text without a title. */
    static final Heading NONE = new Heading(Chars.of(""), 0);

    /** White space and a site's name make a copy of a title longer, but not by more chars than this and its own. */
    private static final int SLACK = 60;

    private final long whole;
    private final long headline;
    private final int longest;

    private Heading(Chars title, int end) {
        this.whole = Fingerprint.of(title, 0, title.length());
        this.headline = Fingerprint.of(title, 0, end);
        this.longest = 2 * title.length() + SLACK;
    }

    /**
     * Of a title.
     *
     * @param title as printed
     * @param end where its headline ends
     */
    static Heading of(Chars title, int end) {
        return new Heading(title, end);
    }

    boolean isKnown() {
        return whole != Fingerprint.NONE;
    }

    /** Whether a stretch of text is the title again. */
    boolean is(Chars text, int start, int end) {
        if (!isKnown() || end - start > longest) {
            return false;
        }
        long print = Fingerprint.of(text, start, end);
        return print == whole || print == headline;
    }

    /** Whether a line is the title again, or the title with the site's name behind it. */
    boolean isRepeatedIn(Chars text, Paragraph line) {
        if (is(text, line.start(), line.end())) {
            return true;
        }
        if (!isKnown() || line.length() > longest || line.isSentence()) {
            return false;
        }
        Chars words = Chars.of(text.substring(line.start(), line.end()));
        int end = SiteName.headlineEnd(words, null, null);
        return end < words.length() && is(words, 0, end);
    }
}
