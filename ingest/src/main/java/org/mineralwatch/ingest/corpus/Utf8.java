package org.mineralwatch.ingest.corpus;

/** Tells bytes that are UTF-8 from others, so that one bad byte costs no more than itself. */
final class Utf8 {
    private static final int SHORTEST_OF_THREE = 0x800;
    private static final int SHORTEST_OF_FOUR = 0x10000;

    private Utf8() {}

    /** The first place between two that begins no character of UTF-8; the second place when all do. */
    static int fault(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int length = bytes[at] >= 0 ? 1 : lengthAt(bytes, at, to);
            if (length == 0) {
                return at;
            }
            at += length;
        }
        return to;
    }

    /** Bytes of the character that begins at a place; 0 when none does. */
    private static int lengthAt(byte[] bytes, int at, int to) {
        int length = Integer.numberOfLeadingZeros(~bytes[at] << 24);
        if (length < 2 || length > 4 || at + length > to) {
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
