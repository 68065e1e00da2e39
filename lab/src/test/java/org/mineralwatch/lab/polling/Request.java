package org.mineralwatch.lab.polling;

import java.time.Instant;
import java.util.Map;

/**
 * A request as it came.
 *
 * @param at when
 * @param host whom it was for, without port
 * @param path with its query
 * @param headers by name in any case, one character a byte
 * @param open connections to the same host that waited for an answer, this one included
 * @param reply what was answered
 */
record Request(Instant at, String host, String path, Map<String, String> headers, int open, Reply reply) {
    /** A header, or null. */
    String header(String name) {
        return headers.get(name);
    }

    boolean conditional() {
        return header("If-None-Match") != null || header("If-Modified-Since") != null;
    }

    String address() {
        return "http://" + header("Host") + path;
    }

    Request answered(Reply said) {
        return new Request(at, host, path, headers, open, said);
    }
}
