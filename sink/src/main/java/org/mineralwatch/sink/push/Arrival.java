package org.mineralwatch.sink.push;

import java.time.Instant;
import org.mineralwatch.news.Alert;

/**
 * An event as it stands on its alert topic, before anything is decided of it.
 *
 * @param alert the event
 * @param ingested the record's timestamp: when its cause was ingested
 * @param offset its place on the topic
 */
public record Arrival(Alert alert, Instant ingested, long offset) {}
