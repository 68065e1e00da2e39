package org.mineralwatch.news;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes ids: hashes of what identifies, so that the same thing has the same id in every run, lane and order. */
public final class Id {
    /** Length of an id in hexadecimal digits: 80 bits keep collisions below one in a billion for ten million articles. */
    public static final int LENGTH = 20;

    private Id() {}

    /**
     * Hashes the parts in their order.
     *
     * @param parts what identifies; a null part counts as an empty one
     * @return {@value #LENGTH} lower-case hexadecimal digits of the SHA-256 of the parts, each ended by a NUL byte
     */
    public static String of(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            digest.update((part == null ? "" : part).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    /** What hashes bytes; every Java platform has it. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
