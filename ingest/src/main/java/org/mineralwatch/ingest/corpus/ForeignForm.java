package org.mineralwatch.ingest.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Tells by its first bytes an input that holds something else than text in UTF-8 or, where lines are wanted, JSON over several lines. */
final class ForeignForm {
    private static final int LOOKED_AT = 1_000;
    private static final Pattern OBJECT_BEGINS = Pattern.compile("\\s*\\{\\s*?[\\r\\n].*", Pattern.DOTALL);
    private static final Pattern LIST_BEGINS = Pattern.compile("\\s*\\[\\s*?(\\{\\s*?)?[\\r\\n].*", Pattern.DOTALL);
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private ForeignForm() {}

    /** Bytes of the byte order mark that begins at a place: 3, or 0 when there is none. */
    static int mark(byte[] bytes, int from, int to) {
        int length = BYTE_ORDER_MARK.length;
        boolean marked = to - from >= length && Arrays.equals(bytes, from, from + length, BYTE_ORDER_MARK, 0, length);
        return marked ? length : 0;
    }

    /** Why an input is no articles, one a line; null when it may be. */
    static String of(byte[] bytes, int size) {
        String noText = ofText(bytes, size);
        if (noText != null) {
            return noText;
        }
        int from = mark(bytes, 0, size);
        String start = new String(bytes, from, Math.min(size - from, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (OBJECT_BEGINS.matcher(start).matches()) {
            return "looks like JSON over several lines: write each article on a line of its own (jq -c .)";
        }
        return LIST_BEGINS.matcher(start).matches()
                ? "looks like JSON over several lines, a list: write each article on a line of its own (jq -c '.[]')"
                : null;
    }

    /** Why an input is no text; null when it may be. */
    static String ofText(byte[] bytes, int size) {
        int first = size > 0 ? bytes[0] & 0xff : ' ';
        int second = size > 1 ? bytes[1] & 0xff : ' ';
        if (first == 0x1f && second == 0x8b) {
            return "is packed with gzip: unpack it first (gunzip -c FILE)";
        }
        if (first == 0xff && second == 0xfe || first == 0xfe && second == 0xff) {
            return "is UTF-16, not UTF-8: convert it first (iconv -f UTF-16 -t UTF-8 FILE)";
        }
        if (size >= 4
                && (first == 0) != (second == 0)
                && (bytes[2] == 0) == (first == 0)
                && (bytes[3] == 0) == (second == 0)) {
            String order = first == 0 ? "UTF-16BE" : "UTF-16LE";
            return "looks like " + order + ", not UTF-8: convert it first (iconv -f " + order + " -t UTF-8 FILE)";
        }
        for (int i = 0; i < Math.min(size, LOOKED_AT); i++) {
            if (bytes[i] == 0) {
                return "holds NUL bytes, so it is no text";
            }
        }
        return null;
    }
}
