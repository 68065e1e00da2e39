package org.mineralwatch.processor.text;

import java.util.List;

/** Finds a trail of numbered lines above an article: "1. Home", "2. /", "3. News". */
final class Breadcrumbs {
    private static final int LONGEST_CRUMB = 120;

    private Breadcrumbs() {}

    /** How many paragraphs at the top are such a trail. */
    static int count(Chars text, List<Paragraph> paragraphs) {
        int lines = 0;
        boolean trail = false;
        while (lines < paragraphs.size() && isNumbered(text, paragraphs.get(lines), lines + 1)) {
            String rest = rest(text, paragraphs.get(lines));
            trail |= rest.equals("/") || rest.equals(">") || rest.equals("\u00bb") || rest.equalsIgnoreCase("home");
            lines++;
        }
        return trail ? lines : 0;
    }

    private static boolean isNumbered(Chars text, Paragraph line, int number) {
        String prefix = number + ".";
        return line.length() <= LONGEST_CRUMB && text.startsWith(prefix, line.start());
    }

    private static String rest(Chars text, Paragraph line) {
        String content = text.substring(line.start(), line.end());
        return content.substring(content.indexOf('.') + 1).strip();
    }
}
