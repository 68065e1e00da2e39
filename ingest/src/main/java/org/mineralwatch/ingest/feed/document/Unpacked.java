package org.mineralwatch.ingest.feed.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of a body once gzip is taken off, which is known by its first bytes, whatever a header says.
 *
 * @param bytes at most the limit and one more
 * @param whole whether the stream had its end
 */
public record Unpacked(byte[] bytes, boolean whole) {
    private static final int BUFFER = 1 << 16;

    /**
     * Unpacks a body that is packed, and hands on one that is not.
     *
     * @param body as it came
     * @param limit bytes at most; one more is given, and the rest left packed, when there are more
     */
    public static Unpacked of(byte[] body, int limit) {
        if (body.length < 2 || (body[0] & 0xFF) != 0x1F || (body[1] & 0xFF) != 0x8B) {
            return new Unpacked(body, true);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(limit, 4 * body.length));
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body), BUFFER)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0 && out.size() <= limit; n = in.read(buffer)) {
                out.write(buffer, 0, Math.min(n, limit + 1 - out.size()));
            }
            return new Unpacked(out.toByteArray(), true);
        } catch (EOFException e) {
            return new Unpacked(out.toByteArray(), false);
        } catch (IOException e) {
            return out.size() == 0 ? new Unpacked(body, true) : new Unpacked(out.toByteArray(), false);
        }
    }
}
