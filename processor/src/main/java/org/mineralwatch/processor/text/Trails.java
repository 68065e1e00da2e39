package org.mineralwatch.processor.text;

/** Finds lines that are menus and trails: short names between marks ("Home > News > Mining", "World | Defence | Sport", "#a #b"). */
final class Trails {
    private static final int LONGEST_NAME = 32;
    private static final int FEWEST_NAMES = 3;
    private static final String HOME = "home";

    private Trails() {}

    static boolean is(Chars text, Paragraph line) {
        return line.length() <= Roles.LONGEST_LINE && (isTrail(text, line) && !line.isSentence() || isTags(text, line));
    }

    private static boolean isTrail(Chars text, Paragraph line) {
        int names = 1;
        int from = line.start();
        boolean leads = false;
        for (int i = line.start() + 1; i + 1 < line.end(); i++) {
            char c = text.charAt(i);
            if (separates(c) && text.charAt(i - 1) == ' ' && text.charAt(i + 1) == ' ') {
                if (i - from > LONGEST_NAME) {
                    return false;
                }
                leads |= c == '>' || c == '\u203a' || c == '\u00bb';
                names++;
                from = i + 2;
            }
        }
        boolean home = names > 1 && text.says(HOME, line.start());
        return home || names >= FEWEST_NAMES && (leads || line.end() - from <= LONGEST_NAME);
    }

    private static boolean separates(char c) {
        return c == '>' || c == '|' || c == '/' || c == '\u203a' || c == '\u00bb' || c == '\u2022' || c == '\u00b7';
    }

    private static boolean isTags(Chars text, Paragraph line) {
        boolean begins = true;
        int tags = 0;
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            if (begins && c != '#' && !WhiteSpace.is(c)) {
                return false;
            }
            tags += begins && c == '#' ? 1 : 0;
            begins = WhiteSpace.is(c);
        }
        return tags > 0;
    }
}
