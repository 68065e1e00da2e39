package org.mineralwatch.ingest.fetch;

import java.time.Duration;

/** How a fetch ended. Nothing that a server or network does is an exception. */
public sealed interface FetchOutcome {
    /**
     * A document came.
     *
     * @param body whole and decompressed
     * @param contentType the header, or null
     * @param etag the header byte for byte, or null
     * @param lastModified the header byte for byte, or null
     * @param finalAddress where it was found after redirects
     * @param maxAge how long the server wants it kept, or null
     */
    record Fetched(
            byte[] body, String contentType, String etag, String lastModified, String finalAddress, Duration maxAge)
            implements FetchOutcome {}

    /**
     * Nothing changed since the validators that were sent.
     *
     * @param etag the header byte for byte, or null
     * @param lastModified the header byte for byte, or null
     * @param maxAge how long the server wants that kept, or null
     */
    record NotModified(String etag, String lastModified, Duration maxAge) implements FetchOutcome {}

    /**
     * No document came.
     *
     * @param kind what went wrong
     * @param status the HTTP status, or 0 where none came
     * @param message one line for people, without control characters
     * @param retryAfter how long the server wants to be left alone, or null
     */
    record Failed(Kind kind, int status, String message, Duration retryAfter) implements FetchOutcome {
        public Failed(Kind kind, String message) {
            this(kind, 0, message, null);
        }

        /** The feed is gone for good, by its server's own word. */
        public boolean gone() {
            return status == 410;
        }
    }

    /** What can go wrong; its {@link #toString} is the name in metrics and states. */
    enum Kind {
        ADDRESS,
        DNS,
        REFUSED_ADDRESS,
        CONNECT,
        TLS,
        TIMEOUT,
        REDIRECT,
        HTTP_STATUS,
        TOO_LARGE,
        BROKEN_ANSWER,
        NOT_A_FEED,
        EXHAUSTED;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
