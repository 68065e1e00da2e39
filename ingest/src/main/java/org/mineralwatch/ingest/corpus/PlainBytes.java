package org.mineralwatch.ingest.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.mineralwatch.ingest.feed.Limits;
import org.mineralwatch.ingest.feed.PlainText;

/** Reads the bytes of a plain text: UTF-8 with or without its mark, else Windows-1252. */
final class PlainBytes {
    static final int MOST = 4 << 20;
    private static final Charset LEGACY = Charset.forName("windows-1252");

    private PlainBytes() {}

    /**
     * The text, cut to what an article may have.
     *
     * @throws IOException when they are no text, or none is there
     */
    static String text(byte[] bytes) throws IOException {
        if (bytes.length > MOST) {
            throw new IOException("larger than " + (MOST >> 20) + " MiB, no article is");
        }
        String noText = ForeignForm.ofText(bytes, bytes.length);
        if (noText != null) {
            throw new IOException(noText);
        }
        int from = ForeignForm.mark(bytes, 0, bytes.length);
        boolean blank = true;
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new IOException("holds NUL bytes, so it is no text");
            }
            blank &= bytes[i] == ' ' || bytes[i] >= '\t' && bytes[i] <= '\r';
        }
        if (blank) {
            throw new IOException("is empty");
        }
        return PlainText.cut(decode(bytes, from), Limits.TEXT);
    }

    private static String decode(byte[] bytes, int from) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, from, bytes.length - from, LEGACY);
        }
    }
}
