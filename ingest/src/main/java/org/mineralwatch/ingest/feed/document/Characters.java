package org.mineralwatch.ingest.feed.document;

/** Which characters XML allows. */
final class Characters {
    private Characters() {}

    /** A byte order mark is legal in XML, and means nothing inside a text. */
    static boolean legal(int c) {
        return c >= 0x20 && c <= 0xD7FF
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF
                || c >= 0x10000 && c <= 0x10FFFF;
    }

    /** Whether a character can stand in a reference: letters and digits; in names of entities also their signs. */
    static boolean nameLike(char c, boolean number) {
        boolean plain = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        return plain || !number && (c == '_' || c == '-' || c == '.');
    }

    /** The number that a reference holds, in decimal or after an x in hexadecimal digits; negative when it holds none. */
    static int number(String text) {
        boolean hex = text.startsWith("x") || text.startsWith("X");
        int number = text.length() > (hex ? 1 : 0) ? 0 : -1;
        for (int i = hex ? 1 : 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), hex ? 16 : 10);
            number = digit < 0 || number < 0 || number > 0x10FFFF ? -1 : number * (hex ? 16 : 10) + digit;
        }
        return number;
    }
}
