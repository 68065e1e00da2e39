package org.mineralwatch.ingest.feed.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the characters behind the bytes of a feed: byte order mark, zero-byte pattern of UTF-16 and UTF-32, charset of the HTTP
 * header, XML declaration, strict UTF-8, windows-1252, in this order. A single-byte charset is not believed of bytes that are
 * strictly valid UTF-8. Never fails: what no charset explains becomes U+FFFD.
 */
public final class Decoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    /** What is served under a name is often its successor, which holds all of it and more (WHATWG Encoding Standard). */
    private static final Map<String, String> SUCCESSORS = Map.of(
            "ISO-8859-1", "windows-1252",
            "US-ASCII", "windows-1252",
            "ISO-8859-9", "windows-1254",
            "TIS-620", "x-windows-874",
            "GB2312", "GB18030",
            "GBK", "GB18030",
            "Shift_JIS", "windows-31j",
            "EUC-KR", "x-windows-949",
            "Big5", "Big5-HKSCS");

    private static final Pattern HEADER =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s;\"',]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([^\"'\\s>]+)");
    private static final int PROLOG = 1024;

    private Decoding() {}

    /**
     * The text of a body.
     *
     * @param body unpacked
     * @param contentType the HTTP header, or null
     * @param repairs takes {@link Repair#ENCODED_TWICE} when the text was
     */
    public static String decode(byte[] body, String contentType, Set<Repair> repairs) {
        String text = decode(body, contentType);
        Optional<String> inner = Mojibake.repaired(text);
        inner.ifPresent(twice -> repairs.add(Repair.ENCODED_TWICE));
        return inner.orElse(text);
    }

    private static String decode(byte[] body, String contentType) {
        return unicodePattern(body)
                .map(charset -> new String(body, charset))
                .or(() -> declared(body, contentType))
                .or(() -> strictUtf8(body))
                .orElseGet(() -> new String(body, WINDOWS_1252));
    }

    private static Optional<Charset> unicodePattern(byte[] b) {
        long head = 0;
        for (int i = 0; i < 4; i++) {
            head = head << 8 | (i < b.length ? b[i] & 0xFF : 0xA5);
        }
        if (head == 0x0000FEFFL || head == 0x0000003CL) {
            return Optional.of(UTF_32BE);
        }
        if (head == 0xFFFE0000L || head == 0x3C000000L) {
            return Optional.of(UTF_32LE);
        }
        if (head >>> 8 == 0xEFBBBFL) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return utf16((int) (head >>> 16));
    }

    private static Optional<Charset> utf16(int head) {
        return switch (head) {
            case 0xFEFF, 0x003C -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xFFFE, 0x3C00 -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }

    private static Optional<String> declared(byte[] body, String contentType) {
        String prolog = new String(body, 0, Math.min(PROLOG, body.length), StandardCharsets.ISO_8859_1);
        return named(HEADER, contentType).or(() -> named(DECLARED, prolog)).flatMap(charset -> believed(charset, body));
    }

    private static Optional<Charset> named(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text == null ? "" : text);
        return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        try {
            Charset charset = Charset.forName(name.toLowerCase(Locale.ROOT));
            String successor = SUCCESSORS.getOrDefault(charset.name(), charset.name());
            return Optional.of(Charset.isSupported(successor) ? Charset.forName(successor) : charset);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** No zero-byte pattern was seen, so UTF-16 is a lie; and text that happens to be valid UTF-8 is not single-byte text. */
    private static Optional<String> believed(Charset charset, byte[] body) {
        if (charset.name().startsWith("UTF-")) {
            return strictUtf8(body).or(() -> Optional.of(new String(body, StandardCharsets.UTF_8)));
        }
        boolean singleByte = charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1f;
        return singleByte
                ? strictUtf8(body).or(() -> Optional.of(new String(body, charset)))
                : Optional.of(new String(body, charset));
    }

    private static Optional<String> strictUtf8(byte[] body) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
