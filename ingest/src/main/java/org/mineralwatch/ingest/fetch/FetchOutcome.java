package org.mineralwatch.ingest.fetch;

import java.time.Duration;

/** How a fetch ended. Nothing that a server or network does is an exception. */
public sealed interface FetchOutcome {
    /**
     * A document came.
     *
     * @param body whole and decompressed
     * @param contentType the header, or null
     * @param base the base of its relative links: its Content-Location, else where it was found
     * @param answer what was said besides
     */
    record Fetched(byte[] body, String contentType, String base, Answer answer) implements FetchOutcome {
        /** Where it was found after redirects. */
        public String finalAddress() {
            return answer.address();
        }
    }

    /**
     * Nothing changed since the validators that were sent.
     *
     * @param answer what was said besides
     */
    record NotModified(Answer answer) implements FetchOutcome {}

    /**
     * No document came.
     *
     * @param kind what went wrong
     * @param status the HTTP status, or 0 where none came
     * @param message one line for people, without control characters and credentials
     * @param retryAfter how long the server wants to be left alone, or null
     */
    record Failed(Kind kind, int status, String message, Duration retryAfter) implements FetchOutcome {
        public Failed(Kind kind, String message) {
            this(kind, 0, message, null);
        }

        /** The feed is gone for good, by its server's own word. */
        public boolean gone() {
            return kind == Kind.GONE;
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
        /** 401 or 403. */
        FORBIDDEN,
        /** 410: for good. */
        GONE,
        /** A page for browsers in the place of an answer. */
        CHALLENGE,
        /** 206 though no part was asked for. */
        PARTIAL,
        /** A 200 without a body, or a 204. */
        EMPTY,
        /** A body that broke off. */
        TRUNCATED,
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
