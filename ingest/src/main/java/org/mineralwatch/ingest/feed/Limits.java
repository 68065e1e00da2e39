package org.mineralwatch.ingest.feed;

/** How much of a feed is taken at most. What is beyond is cut and noted, or refused; nothing beyond reaches Kafka. */
public final class Limits {
    /** Bytes of a body, after decompression. */
    public static final int BODY_BYTES = 15 << 20;

    /** Entries of a document. */
    public static final int ENTRIES = 2_000;

    /** Characters of a title. */
    public static final int TITLE = 1_000;

    /** Characters of a text in plain form. */
    public static final int TEXT = 500_000;

    /** Characters of a guid; a longer one is replaced by its hash. */
    static final int GUID = 500;

    /** Characters of a link; a longer one is none. */
    public static final int LINK = 2_000;

    /** Names or categories of an entry, and characters of each. */
    static final int LABELS = 50;

    public static final int LABEL = 200;

    private Limits() {}
}
