package org.mineralwatch.news;

import org.apache.kafka.common.header.Headers;

/**
 * How a record came to be sent, beside what it is: a record header, which goes with what it causes through the whole pipeline and is
 * part of no value, so that no judgement and no state can depend on it. A marked article that is known already is judged again.
 */
public enum Mark {
    /** An old article that is put into the live archive: nobody is notified of what it causes. */
    BACKFILL("mineralwatch.backfill"),

    /** Sent once more, since it could not be used before; what failed behind the step that remembers articles is known there. */
    AGAIN("mineralwatch.again");

    private final String header;

    Mark(String header) {
        this.header = header;
    }

    /** The header's name. */
    String header() {
        return header;
    }

    /** Marks a record. */
    public void put(Headers headers) {
        headers.remove(header).add(header, new byte[0]);
    }

    /** Whether a record is marked. */
    public boolean on(Headers headers) {
        return headers.lastHeader(header) != null;
    }
}
