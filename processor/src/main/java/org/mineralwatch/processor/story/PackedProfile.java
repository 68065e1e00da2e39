package org.mineralwatch.processor.story;

import java.nio.ByteBuffer;

/** A profile as bytes: its words with their number before them, then its phrases. */
final class PackedProfile {
    private PackedProfile() {}

    static byte[] pack(Profile profile) {
        int words = profile.words().length;
        ByteBuffer bytes =
                ByteBuffer.allocate((1 + words) * Integer.BYTES + profile.phrases().length * Character.BYTES);
        bytes.putInt(words);
        for (int word : profile.words()) {
            bytes.putInt(word);
        }
        for (char phrase : profile.phrases()) {
            bytes.putChar(phrase);
        }
        return bytes.array();
    }

    static Profile unpack(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        int[] words = new int[bytes.getInt()];
        for (int i = 0; i < words.length; i++) {
            words[i] = bytes.getInt();
        }
        char[] phrases = new char[bytes.remaining() / Character.BYTES];
        for (int i = 0; i < phrases.length; i++) {
            phrases[i] = bytes.getChar();
        }
        return new Profile(words, phrases);
    }
}
