package org.mineralwatch.news;

import java.util.Arrays;

/**
 * How much of what cannot be used a dead letter keeps. A record that came in compressed may be larger than any that can be sent, and a
 * letter that cannot be sent would hold up everything behind it.
 */
public final class LetterSize {
    /** So many bytes of a value: the largest record less room for what is told of it. */
    public static final int MOST = TopicPolicy.MAX_RECORD_BYTES - (256 << 10);

    /** So many of a key, and of each thing that is told. */
    public static final int MOST_BESIDE = 16 << 10;

    /** What the error is called that a letter was cut; its value is how long it was. */
    public static final String CUT = "cut";

    private LetterSize() {}

    /** The first bytes of a value or key, all of them where it is not longer; null of null. */
    public static byte[] within(int most, byte[] bytes) {
        return bytes == null || bytes.length <= most ? bytes : Arrays.copyOf(bytes, most);
    }

    /** Whether a value is longer than a letter keeps. */
    public static boolean exceeds(byte[] value) {
        return value != null && value.length > MOST;
    }
}
