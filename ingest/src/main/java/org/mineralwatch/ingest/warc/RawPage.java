package org.mineralwatch.ingest.warc;

import java.time.Instant;

/**
 * A page as it came, decompressed.
 *
 * @param address where it was found
 * @param contentType the header that came with it, or null
 * @param body its bytes
 * @param fetched when it was fetched
 */
public record RawPage(String address, String contentType, byte[] body, Instant fetched) {}
