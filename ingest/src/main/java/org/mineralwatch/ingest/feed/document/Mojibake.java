package org.mineralwatch.ingest.feed.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Text that was encoded twice: UTF-8 taken for windows-1252, and encoded as UTF-8 again. It is repaired only when every character
 * of it fits, so that nothing is guessed; the raw text is the repaired one's UTF-8 bytes read as windows-1252, so it is not lost.
 */
final class Mojibake {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Mojibake() {}

    /** The text as it was meant, when it was encoded twice. */
    static Optional<String> repaired(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) < 0x80) {
            first++;
        }
        return first == text.length() || !leads(text, first) ? Optional.empty() : inner(text);
    }

    /** Whether a character and the next could be the first two bytes of a UTF-8 sequence: true for few texts that are whole. */
    private static boolean leads(String text, int at) {
        char lead = text.charAt(at);
        return lead >= 0xC2 && lead <= 0xF4 && at + 1 < text.length() && text.charAt(at + 1) >= 0x80;
    }

    private static Optional<String> inner(String text) {
        try {
            ByteBuffer bytes = WINDOWS_1252.newEncoder().encode(CharBuffer.wrap(text));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
