package org.mineralwatch.app.tag;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts an input into blocks of whole lines. A line longer than a block makes a larger one. */
final class LineBlocks {
    /** Bytes of a block: enough lines to be worth handing over, few enough to keep memory flat. */
    static final int SIZE = 1 << 18;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final InputStream in;
    private byte[] rest = {};
    private boolean begun;

    LineBlocks(InputStream in) {
        this.in = in;
    }

    /** What is there of the input, up to the end of a line; null at its end. Waits for a line's end, not for a full block. */
    byte[] next() throws IOException {
        byte[] bytes = Arrays.copyOf(rest, Math.max(SIZE, rest.length * 2));
        int size = rest.length;
        int end = 0;
        while (end == 0) {
            bytes = size < bytes.length ? bytes : Arrays.copyOf(bytes, size * 2);
            int read = in.read(bytes, size, bytes.length - size);
            if (read < 0) {
                rest = new byte[0];
                return size == 0 ? null : lines(bytes, size);
            }
            end = behindLastLine(bytes, size, size + read);
            size += read;
        }
        rest = Arrays.copyOfRange(bytes, end, size);
        return lines(bytes, end);
    }

    private byte[] lines(byte[] bytes, int end) {
        boolean marked = !begun && end >= 3 && Arrays.equals(bytes, 0, 3, BYTE_ORDER_MARK, 0, 3);
        begun = true;
        return Arrays.copyOfRange(bytes, marked ? BYTE_ORDER_MARK.length : 0, end);
    }

    private static int behindLastLine(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && bytes[end - 1] != '\n') {
            end--;
        }
        return end > from ? end : 0;
    }
}
