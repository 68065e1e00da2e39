package org.mineralwatch.ingest.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts an input into blocks of whole lines. A line longer than a block makes a larger one, up to a limit. */
public final class LineBlocks {
    /** Bytes of a line at most: more than any article has in JSON, few enough for a small heap. */
    public static final int LONGEST = 16 << 20;

    /** Bytes of a block: enough lines to be worth handing over, few enough to keep memory flat. */
    public static final int SIZE = 1 << 18;

    private final InputStream in;
    private final int longest;
    private byte[] rest = {};
    private boolean begun;
    private boolean ended;

    public LineBlocks(InputStream in) {
        this(in, LONGEST);
    }

    LineBlocks(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** What is there of the input, up to the end of a line; null at its end. Waits for a line's end, not for a full block. */
    public LineBlock next() throws IOException {
        if (ended) {
            return null;
        }
        byte[] bytes = Arrays.copyOf(rest, Math.max(Math.min(SIZE, longest + 1), rest.length));
        int size = rest.length;
        int end = behindLastLine(bytes, 0, size);
        while (end == 0) {
            if (size > longest) {
                return tooLong(bytes, size);
            }
            bytes = size < bytes.length ? bytes : Arrays.copyOf(bytes, (int) Math.min(size * 2L, longest + 1L));
            int read = in.read(bytes, size, bytes.length - size);
            if (read < 0) {
                ended = true;
                return size == 0 ? null : lines(bytes, size);
            }
            end = behindLastLine(bytes, Math.max(0, size - 1), size + read);
            size += read;
        }
        rest = Arrays.copyOfRange(bytes, end, size);
        return lines(bytes, end);
    }

    private LineBlock lines(byte[] bytes, int end) {
        String foreign = begun ? null : ForeignForm.of(bytes, end);
        if (foreign != null) {
            ended = true;
            return new LineBlock.Foreign(foreign);
        }
        begun = true;
        return new LineBlock.Lines(end == bytes.length ? bytes : Arrays.copyOf(bytes, end));
    }

    private LineBlock tooLong(byte[] bytes, int size) throws IOException {
        String foreign = begun ? null : ForeignForm.of(bytes, size);
        if (foreign != null) {
            ended = true;
            return new LineBlock.Foreign(foreign);
        }
        begun = true;
        rest = new byte[0];
        if (bytes[size - 1] == '\r') {
            skipLineFeed();
        } else {
            skipLine(bytes);
        }
        return new LineBlock.TooLong(longest);
    }

    /** Passes over what is left of a line, with both characters of its end. */
    private void skipLine(byte[] buffer) throws IOException {
        for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
            int end = 0;
            while (end < size && buffer[end] != '\n' && buffer[end] != '\r') {
                end++;
            }
            if (end < size) {
                rest = Arrays.copyOfRange(buffer, end + 1, size);
                if (buffer[end] == '\r') {
                    skipLineFeed();
                }
                return;
            }
        }
        ended = true;
    }

    private void skipLineFeed() throws IOException {
        if (rest.length == 0) {
            int next = in.read();
            rest = next < 0 ? rest : new byte[] {(byte) next};
        }
        rest = rest.length > 0 && rest[0] == '\n' ? Arrays.copyOfRange(rest, 1, rest.length) : rest;
    }

    /** The place behind the last line that ends between two places; 0 for none. A last carriage return may have a line feed to come. */
    private static int behindLastLine(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && bytes[end - 1] != '\n' && (bytes[end - 1] != '\r' || end == to)) {
            end--;
        }
        return end > from ? end : 0;
    }
}
