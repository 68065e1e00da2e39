package org.mineralwatch.ingest.corpus;

/** What stands next in an input that should hold an article a line. */
public sealed interface LineBlock {
    /**
     * Whole lines.
     *
     * @param bytes they end with a line feed, a carriage return, or both; the last of the input may have no end
     */
    record Lines(byte[] bytes) implements LineBlock {
        /** Goes through the lines. */
        public void each(Taker taker) {
            int from = 0;
            for (int at = 0; at < bytes.length; at++) {
                if (bytes[at] == '\n' || bytes[at] == '\r') {
                    taker.line(from, at);
                    at += bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n' ? 1 : 0;
                    from = at + 1;
                }
            }
            if (from < bytes.length) {
                taker.line(from, bytes.length);
            }
        }
    }

    /** Takes a line. */
    interface Taker {
        /** The line that stands between two places, without its end. */
        void line(int from, int to);
    }

    /**
     * One line that is too long to be kept; its bytes are passed over.
     *
     * @param limit bytes that a line may have
     */
    record TooLong(int limit) implements LineBlock {
        /** Said of that line. */
        public String reason() {
            return "is longer than " + (limit >> 20) + " MiB, no article is: it is passed over";
        }
    }

    /**
     * The whole input is something else than lines.
     *
     * @param reason what it is, and how to make lines of it
     */
    record Foreign(String reason) implements LineBlock {}
}
