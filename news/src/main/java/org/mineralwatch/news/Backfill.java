package org.mineralwatch.news;

import org.apache.kafka.common.header.Headers;

/**
 * The mark of what an old article causes that is put into the live archive: a record header, which goes with the record through
 * the whole pipeline and is part of no value, so that no judgement and no state can depend on it.
 */
public final class Backfill {
    static final String HEADER = "mineralwatch.backfill";

    private Backfill() {}

    /** Marks a record. */
    public static void mark(Headers headers) {
        headers.remove(HEADER).add(HEADER, new byte[0]);
    }

    /** Whether a record is marked. */
    public static boolean marks(Headers headers) {
        return headers.lastHeader(HEADER) != null;
    }
}
