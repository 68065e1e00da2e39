package org.mineralwatch.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Reads bodies: decompresses by header or, for gzip, by the first bytes; counts what comes out, and stops at a limit. */
final class Body {
    private static final int CHUNK = 16 << 10;

    private Body() {}

    /** The body is larger than allowed. */
    static final class TooLarge extends IOException {
        TooLarge(int limit) {
            super("the body is larger than " + limit + " bytes");
        }
    }

    /**
     * The whole body.
     *
     * @param raw as it comes from the server
     * @param encoding the Content-Encoding header, or null
     * @param limit bytes at most, after decompression
     */
    static byte[] read(InputStream raw, String encoding, int limit) throws IOException {
        PushbackInputStream in = new PushbackInputStream(raw, 2);
        byte[] start = in.readNBytes(2);
        in.unread(start);
        InputStream plain = decompressed(in, start, encoding == null ? "" : encoding.toLowerCase(Locale.ROOT));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int n = plain.read(chunk); n >= 0; n = plain.read(chunk)) {
            if (body.size() + n > limit) {
                throw new TooLarge(limit);
            }
            body.write(chunk, 0, n);
        }
        return body.toByteArray();
    }

    private static InputStream decompressed(InputStream in, byte[] start, String encoding) throws IOException {
        int magic = start.length < 2 ? 0 : (start[0] & 0xFF) << 8 | start[1] & 0xFF;
        if (magic == 0x1F8B) {
            return new GZIPInputStream(in, CHUNK);
        }
        if (!encoding.contains("deflate") || start.length < 2) {
            return in;
        }
        // some servers send deflate without the zlib header that the name promises
        boolean zlib = (start[0] & 0x0F) == 8 && magic % 31 == 0;
        return new InflaterInputStream(in, new Inflater(!zlib), CHUNK);
    }
}
