package org.mineralwatch.processor.text;

/**
 * A block of lines that belong together, without the white space around it.
 *
 * @param start its first char
 * @param end the char behind it
 */
record Paragraph(int start, int end) {
    private static final int WORDS_OF_PROSE = 9;

    int length() {
        return end - start;
    }

    /** Prose, in contrast to a heading, a link or a button: it ends as a sentence does and is longer than a slogan. */
    boolean isProse(String text) {
        return endsAsSentence(text) && hasWords(text, WORDS_OF_PROSE);
    }

    boolean endsAsSentence(String text) {
        int last = end - 1;
        while (last > start && Marks.closes(text.charAt(last))) {
            last--;
        }
        return Marks.endsSentence(text.charAt(last));
    }

    /** Whether it has so many words; in scripts without spaces every five characters count as a word. */
    boolean hasWords(String text, int wanted) {
        return WordCount.reaches(text, start, end, wanted);
    }
}
