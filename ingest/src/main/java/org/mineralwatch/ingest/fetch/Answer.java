package org.mineralwatch.ingest.fetch;

import java.time.Duration;

/**
 * What a server said besides a document.
 *
 * @param asked where the walk began, without credentials, as all its addresses
 * @param address who answered, after redirects
 * @param settled where the permanent redirects led that the walk began with; where it began when there were none
 * @param etag the header byte for byte, or null
 * @param lastModified the header byte for byte, or null
 * @param fresh how long it wants its answer kept; zero when it must not be kept, null when nothing was said
 */
public record Answer(String asked, String address, String settled, String etag, String lastModified, Duration fresh) {
    /** The same from a server that gave nothing to ask conditionally with. */
    public Answer withoutValidators() {
        return new Answer(asked, address, settled, null, null, fresh);
    }
}
