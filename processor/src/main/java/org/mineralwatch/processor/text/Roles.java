package org.mineralwatch.processor.text;

import java.util.Locale;

/** Tells a paragraph's role from its own words. Prose is text unless something plain speaks against it. */
final class Roles {
    /** What is longer, in chars, is no line of a page's furniture. */
    private static final int LONGEST_LINE = 160;

    private static final int LONGEST_HEADING = 40;
    private static final int LONGEST_CAPTION = 700;
    private static final int WORDS_OF_BYLINE = 12;

    private Roles() {}

    static Role of(String text, Paragraph paragraph) {
        if (paragraph.length() > LONGEST_CAPTION || isPlainlyProse(text, paragraph)) {
            return Role.TEXT;
        }
        String line = folded(text, paragraph);
        if (paragraph.length() > LONGEST_LINE) {
            return isCaption(line) || isImprint(line) ? Role.CHROME : copyright(line) ? Role.END : Role.TEXT;
        }
        Role role = ofLine(line);
        if (role != Role.TEXT) {
            return role;
        }
        boolean furniture = isCaption(line)
                || isCategoryLine(line)
                || isCrumbs(line)
                || isImprint(line)
                || isByline(text, paragraph, line);
        return furniture ? Role.CHROME : Role.TEXT;
    }

    /** Most paragraphs can be told at a glance; only the others are read closely. */
    private static boolean isPlainlyProse(String text, Paragraph paragraph) {
        if (paragraph.length() <= LONGEST_LINE || text.charAt(paragraph.end() - 1) != '.') {
            return false;
        }
        char first = text.charAt(paragraph.start());
        char last = text.charAt(paragraph.end() - 2);
        if (first == 'C' || first == 'c' || first == '\u00a9' || last == ')' || last == 'd') {
            return false;
        }
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            if (text.charAt(i) == '@') {
                return false;
            }
        }
        return true;
    }

    private static Role ofLine(String line) {
        String heading = line.length() > LONGEST_HEADING ? line : withoutColon(line);
        if (Phrases.BOXES.contains(heading)
                || line.length() <= LONGEST_HEADING && startsWithAny(line, Phrases.BOX_STARTS) && !line.endsWith(".")) {
            return Role.BOX;
        }
        if (Phrases.ENDS.contains(heading)
                || isCommentCount(line)
                || startsWithAny(line, Phrases.END_STARTS)
                || copyright(line)) {
            return Role.END;
        }
        return Phrases.CHROME.contains(heading) || startsWithAny(line, Phrases.CHROME_STARTS) && !isSentence(line)
                ? Role.CHROME
                : Role.TEXT;
    }

    private static String folded(String text, Paragraph paragraph) {
        return text.substring(paragraph.start(), paragraph.end())
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u00a0', ' ');
    }

    private static String withoutColon(String line) {
        int end = line.length();
        while (end > 0
                && (line.charAt(end - 1) == ':' || line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\u2026')) {
            end--;
        }
        return line.substring(0, end);
    }

    /** A button says little; a long line with a full stop that starts like one may well be prose ("Subscribe to the view that ..."). */
    private static boolean isSentence(String line) {
        return line.length() > LONGEST_LINE / 2 && line.endsWith(".");
    }

    private static boolean copyright(String line) {
        if (line.startsWith("copyright ") || line.startsWith("\u00a9 ")) {
            return line.chars().anyMatch(Character::isDigit) || line.contains("reserved");
        }
        return line.endsWith("all rights reserved.") || line.endsWith("all rights reserved");
    }

    /** "3 Comments", "12 responses to ...". */
    private static boolean isCommentCount(String line) {
        int at = 0;
        while (at < line.length() && Character.isDigit(line.charAt(at))) {
            at++;
        }
        return at > 0
                && (line.startsWith(" comment", at) && line.length() < at + 12 || line.startsWith(" responses to", at));
    }

    private static boolean isCaption(String line) {
        if (endsWithAny(line, Phrases.CREDIT_ENDS)) {
            return true;
        }
        int bracket = line.lastIndexOf('(');
        int last = line.length() - 1;
        boolean closed = line.charAt(last) == ')' || line.endsWith(").");
        return bracket >= 0 && closed && containsAny(line.substring(bracket + 1), Phrases.CREDITS);
    }

    /** A category line names other sections and repeats the headline: "World, News No Comments on ...". */
    private static boolean isCategoryLine(String line) {
        return line.contains("no comments on ")
                || line.contains("comments off on ")
                || line.contains(" comments on ") && line.indexOf(',') > 0;
    }

    private static boolean isCrumbs(String line) {
        int marks = count(line, " > ") + count(line, " \u00bb ") + count(line, " \u203a ");
        return marks >= 2 || marks == 1 && line.startsWith("home");
    }

    /** An address to write to, beside an invitation to do so. */
    private static boolean isImprint(String line) {
        int at = line.indexOf('@');
        return at > 0
                && at + 1 < line.length()
                && Character.isLetterOrDigit(line.charAt(at - 1))
                && (line.contains("contact")
                        || line.contains("subscri")
                        || line.contains("e-mail")
                        || line.contains("email")
                        || line.contains("write to"));
    }

    private static boolean isByline(String text, Paragraph paragraph, String line) {
        if (paragraph.hasWords(text, WORDS_OF_BYLINE) || paragraph.endsAsSentence(text)) {
            return false;
        }
        return line.startsWith("by ") && line.length() > 3 && Character.isUpperCase(text.charAt(paragraph.start() + 3))
                || line.endsWith(" min read")
                || line.endsWith(" minute read");
    }

    private static int count(String line, String mark) {
        int count = 0;
        for (int at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at + mark.length() - 1)) {
            count++;
        }
        return count;
    }

    private static boolean startsWithAny(String line, String[] starts) {
        for (String start : starts) {
            if (line.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithAny(String line, String[] ends) {
        for (String end : ends) {
            if (line.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean containsAny(String line, String[] parts) {
        for (String part : parts) {
            if (line.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
