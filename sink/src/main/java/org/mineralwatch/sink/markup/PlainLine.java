package org.mineralwatch.sink.markup;

/** Text of foreign feeds on its way into XML and HTML: what XML 1.0 forbids is dropped, control characters and white space are folded. */
public final class PlainLine {
    private PlainLine() {}

    /** The text as one line that may stand in any XML; empty for null. */
    public static String of(String text) {
        StringBuilder line = new StringBuilder();
        boolean gap = false;
        for (int c : (text == null ? "" : text).codePoints().toArray()) {
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                gap = line.length() > 0;
            } else if (isXml(c) && !turnsAround(c)) {
                line.append(gap ? " " : "").appendCodePoint(c);
                gap = false;
            }
        }
        return line.toString();
    }

    /** The same, so that HTML shows it and reads no mark-up in it. */
    public static String html(String text) {
        return of(text).replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Whether text behind it is shown from right to left, so that a reader sees another text than there is. */
    private static boolean turnsAround(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static boolean isXml(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
