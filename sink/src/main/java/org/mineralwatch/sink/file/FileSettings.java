package org.mineralwatch.sink.file;

import java.time.Duration;

/**
 * What becomes of alert files when they are old.
 *
 * @param compressAfter how long after its last line a file is compressed; null for never
 * @param keep how long after its publication day a file is removed; null for never
 */
public record FileSettings(Duration compressAfter, Duration keep) {
    /** Every file stays as it was written. */
    public static final FileSettings UNTOUCHED = new FileSettings(null, null);

    /** Compressed when a month brought no line, kept for ever. */
    public static final FileSettings DEFAULTS = new FileSettings(Duration.ofDays(30), null);
}
