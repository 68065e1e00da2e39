package org.mineralwatch.app.tag;

import java.nio.charset.StandardCharsets;

/** Keeps bytes that are no UTF-8 from costing more than themselves. */
final class Utf8 {
    private static final int SHORTEST_OF_THREE = 0x800;
    private static final int SHORTEST_OF_FOUR = 0x10000;

    private Utf8() {}

    /** The same bytes when they are UTF-8, else with replacement characters for what is not. */
    static byte[] repaired(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            int length = bytes[at] >= 0 ? 1 : lengthAt(bytes, at);
            if (length == 0) {
                return new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
            }
            at += length;
        }
        return bytes;
    }

    /** Bytes of the character that begins at a place; 0 when none does. */
    private static int lengthAt(byte[] bytes, int at) {
        int length = Integer.numberOfLeadingZeros(~bytes[at] << 24);
        if (length < 2 || length > 4 || at + length > bytes.length) {
            return 0;
        }
        int c = bytes[at] & 0x7f >>> length;
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
            c = c << 6 | bytes[at + i] & 0x3f;
        }
        boolean good = switch (length) {
            case 2 -> c >= 0x80;
            case 3 -> c >= SHORTEST_OF_THREE && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
            default -> c >= SHORTEST_OF_FOUR && c <= Character.MAX_CODE_POINT;
        };
        return good ? length : 0;
    }
}
