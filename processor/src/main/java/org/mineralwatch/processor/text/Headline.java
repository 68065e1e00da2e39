package org.mineralwatch.processor.text;

import java.util.List;

/** Finds the headline of an article that is nothing but a text, such as a {@code .txt} file of a corpus. */
public final class Headline {
    private static final int LONGEST = 300;

    private Headline() {}

    /**
     * The first line that tells the story: no breadcrumb, byline or credit.
     *
     * @return the line with its white space folded, its first sentence when it is a long one, or an empty text when all is chrome
     */
    public static String of(String text) {
        return of(Chars.of(text));
    }

    private static String of(Chars text) {
        List<Paragraph> paragraphs = Paragraphs.of(text, Heading.NONE);
        List<Role> roles = Outline.of(text, paragraphs, Heading.NONE);
        int first = roles.indexOf(Role.TEXT);
        return first < 0 ? "" : line(text, paragraphs.get(first));
    }

    private static String line(Chars text, Paragraph paragraph) {
        int end = paragraph.end();
        if (paragraph.length() > LONGEST) {
            end = Sentences.of(text, paragraph.start(), paragraph.end()).get(0).end();
        }
        return WhiteSpace.fold(text, paragraph.start(), end);
    }
}
