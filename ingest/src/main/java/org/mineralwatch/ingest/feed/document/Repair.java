package org.mineralwatch.ingest.feed.document;

/** What had to be done to a document before it could be read. */
public enum Repair {
    /** It ended before its root element did: what was not whole is left out, and the document must be fetched again. */
    TRUNCATED,
    /** Tags were closed in the wrong order, or not at all. */
    TAGS,
    /** It held characters that XML does not allow; they were dropped. */
    CHARACTERS,
    /** It declared entities that are never resolved: external, nested or long ones. Their references stay as they were printed. */
    ENTITIES,
    /** Its text was UTF-8 that somebody had taken for windows-1252 and encoded again; the inner text was taken. */
    ENCODED_TWICE,
    /** Elements deeper or more than the limits were left out, or markup beyond them was cut off. */
    OVERSIZED
}
