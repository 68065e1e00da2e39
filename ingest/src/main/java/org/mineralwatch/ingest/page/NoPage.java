package org.mineralwatch.ingest.page;

/**
 * A body that is no HTML page.
 *
 * @param reason in one line, for people
 */
public record NoPage(String reason) implements PageDocument {}
