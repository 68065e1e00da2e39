package org.mineralwatch.ingest.feed;

/** A body that is no feed, by what it is instead. Most of these last until somebody changes something. */
public sealed interface Unreadable extends FeedDocument {
    /** Why, in one line for people. */
    String reason();

    /** Nothing, or nothing but white space. */
    record EmptyBody() implements Unreadable {
        @Override
        public String reason() {
            return "not a feed: the body is empty";
        }
    }

    /** A page for people, as is served for a feed that moved, and by whatever stands before a server and asks for proof. */
    record HtmlPage() implements Unreadable {
        @Override
        public String reason() {
            return "not a feed: an HTML page was served";
        }
    }

    /**
     * More than is ever read.
     *
     * @param limit bytes, after decompression
     */
    record TooLarge(int limit) implements Unreadable {
        @Override
        public String reason() {
            return "larger than " + (limit >> 20) + " MiB";
        }
    }

    /**
     * A document of another kind.
     *
     * @param kind what it is: the name of its root element, or what its JSON lacks
     */
    record OtherDocument(String kind) implements Unreadable {
        @Override
        public String reason() {
            return "not a feed: " + PlainText.line(kind, 200);
        }
    }

    /**
     * Neither XML nor JSON.
     *
     * @param start how it begins
     */
    record Garbled(String start) implements Unreadable {
        @Override
        public String reason() {
            return "not a feed: neither XML nor JSON, it begins \"" + PlainText.line(start, 60) + '"';
        }
    }

    /**
     * It could not be had at all.
     *
     * @param reason why
     */
    record Unavailable(String reason) implements Unreadable {
        public Unavailable {
            reason = reason == null ? "unknown reason" : PlainText.line(reason, 300);
        }
    }
}
