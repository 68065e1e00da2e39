package org.mineralwatch.processor.text;

/**
 * A block of lines that belong together, without the white space around it.
 *
 * @param start its first char
 * @param end the char behind it
 * @param isSentence whether it ends as a sentence does
 * @param words its words, counted no further than {@value #WORDS_COUNTED}
 */
record Paragraph(int start, int end, boolean isSentence, int words) {
    private static final int WORDS_OF_PROSE = 9;
    private static final int WORDS_COUNTED = 12;

    /** What stands between two places of a text. */
    static Paragraph of(Chars text, int start, int end) {
        return new Paragraph(
                start, end, Marks.endAsSentence(text, start, end), WordCount.of(text, start, end, WORDS_COUNTED));
    }

    int length() {
        return end - start;
    }

    /** Prose, in contrast to a heading, a link or a button: it ends as a sentence does and is longer than a slogan. */
    boolean isProse() {
        return isSentence && hasWords(WORDS_OF_PROSE);
    }

    /** Whether it has so many words, {@value #WORDS_COUNTED} at most. */
    boolean hasWords(int wanted) {
        return words >= wanted;
    }
}
