package org.mineralwatch.news;

import org.apache.kafka.common.header.Headers;

/**
 * The mark of a record that is sent once more, since it could not be used before: a record header. What failed behind the step that
 * remembers articles is known there already, and is judged all the same.
 */
public final class Retried {
    static final String HEADER = "mineralwatch.retried";

    private Retried() {}

    /** Marks a record. */
    public static void mark(Headers headers) {
        headers.remove(HEADER).add(HEADER, new byte[0]);
    }

    /** Whether a record is marked. */
    public static boolean marks(Headers headers) {
        return headers.lastHeader(HEADER) != null;
    }
}
