package org.mineralwatch.processor.story;

import java.nio.ByteBuffer;

/** A profile as bytes: each of its columns with its length before it. */
final class PackedProfile {
    private PackedProfile() {}

    static byte[] pack(Profile profile) {
        int words = profile.words().length;
        int ints = 3 + words + profile.telling().length + profile.phrases().length;
        ByteBuffer bytes = ByteBuffer.allocate(ints * Integer.BYTES + words * Short.BYTES);
        put(bytes, profile.words());
        for (short weight : profile.weights()) {
            bytes.putShort(weight);
        }
        put(bytes, profile.telling());
        put(bytes, profile.phrases());
        return bytes.array();
    }

    static Profile unpack(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        int[] words = ints(bytes);
        short[] weights = new short[words.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = bytes.getShort();
        }
        return new Profile(words, weights, ints(bytes), ints(bytes));
    }

    private static void put(ByteBuffer bytes, int[] values) {
        bytes.putInt(values.length);
        for (int value : values) {
            bytes.putInt(value);
        }
    }

    private static int[] ints(ByteBuffer bytes) {
        int[] values = new int[bytes.getInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.getInt();
        }
        return values;
    }
}
