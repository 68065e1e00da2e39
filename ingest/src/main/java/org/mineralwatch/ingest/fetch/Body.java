package org.mineralwatch.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Reads bodies: decompresses by header or, for gzip, by the first bytes; counts what comes out, and stops at a limit. */
final class Body {
    private static final int CHUNK = 16 << 10;
    private static final Set<String> KNOWN = Set.of("", "identity", "gzip", "x-gzip", "deflate");

    private Body() {}

    /** The body is larger than allowed. */
    static final class TooLarge extends IOException {
        TooLarge(int limit) {
            super("the body is larger than " + limit + " bytes");
        }
    }

    /**
     * How much of a body is read.
     *
     * @param most bytes after decompression
     * @param leave to be had before a body becomes a large one
     */
    record Bounds(int most, Leave leave) {}

    /** Waits until a large body may be read. */
    interface Leave {
        void await() throws IOException;
    }

    /**
     * The whole body.
     *
     * @param raw as it comes from the server
     * @param encoding the Content-Encoding header, or null
     * @param bounds how much of it
     */
    static byte[] read(InputStream raw, String encoding, Bounds bounds) throws IOException {
        PushbackInputStream in = new PushbackInputStream(raw, 2);
        byte[] start = in.readNBytes(2);
        in.unread(start);
        return whole(
                decompressed(in, start, encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)), bounds);
    }

    /** Kept in pieces until its size is known, so that a large one never stands there twice and a half. */
    private static byte[] whole(InputStream plain, Bounds bounds) throws IOException {
        List<byte[]> pieces = new ArrayList<>();
        int size = 0;
        for (byte[] piece = plain.readNBytes(CHUNK); piece.length > 0; piece = plain.readNBytes(CHUNK)) {
            size += piece.length;
            if (size > bounds.most) {
                throw new TooLarge(bounds.most);
            } else if (size > LargeBodies.SMALL && size - piece.length <= LargeBodies.SMALL) {
                bounds.leave.await();
            }
            pieces.add(piece);
        }
        byte[] body = new byte[size];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, body, at, piece.length);
            at += piece.length;
        }
        return body;
    }

    private static InputStream decompressed(InputStream in, byte[] start, String encoding) throws IOException {
        int magic = start.length < 2 ? 0 : (start[0] & 0xFF) << 8 | start[1] & 0xFF;
        if (magic == 0x1F8B) {
            return new GZIPInputStream(in, CHUNK);
        }
        if (!KNOWN.contains(encoding)) {
            throw new IOException("the body is encoded as '" + encoding + "', which was not asked for");
        }
        if (!encoding.equals("deflate") || start.length < 2) {
            return in;
        }
        // some servers send deflate without the zlib header that the name promises
        boolean zlib = (start[0] & 0x0F) == 8 && magic % 31 == 0;
        return new InflaterInputStream(in, new Inflater(!zlib), CHUNK);
    }
}
