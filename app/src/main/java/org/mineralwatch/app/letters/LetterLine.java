package org.mineralwatch.app.letters;

import java.time.Instant;

/**
 * A dead letter in a list.
 *
 * @param id what it is called
 * @param time when its record was made
 * @param room that could not read it
 * @param source where it came from
 * @param key of the record that it was
 * @param exception what kind of failure
 * @param message why, in one line
 * @param bytes how long it is
 * @param retried when it was sent once more; null when it was not
 */
record LetterLine(
        String id,
        Instant time,
        String room,
        String source,
        String key,
        String exception,
        String message,
        int bytes,
        Instant retried) {
    private static final int LONGEST = 500;

    static LetterLine of(Letter letter) {
        String message = letter.message();
        return new LetterLine(
                letter.id().toString(),
                letter.time(),
                letter.source().room(),
                letter.source().place(),
                letter.key(),
                letter.exception(),
                message.length() > LONGEST ? message.substring(0, LONGEST) + "..." : message,
                letter.value().length,
                null);
    }

    LetterLine retriedAt(Instant when) {
        return new LetterLine(id, time, room, source, key, exception, message, bytes, when);
    }
}
