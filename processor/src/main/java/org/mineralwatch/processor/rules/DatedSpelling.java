package org.mineralwatch.processor.rules;

/**
 * A spelling that is in use for a time.
 *
 * @param spelled as it is written
 * @param during when it is in use
 */
record DatedSpelling(Spelled spelled, Span during) {}
