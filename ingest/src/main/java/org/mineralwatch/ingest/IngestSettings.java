package org.mineralwatch.ingest;

import java.time.Duration;
import org.mineralwatch.ingest.fetch.FetchSettings;

/**
 * How a room of feeds works.
 *
 * @param threads feeds that are fetched at once
 * @param floors no feed is asked more often than this, whatever its definition wishes
 * @param pause between two requests to one host
 * @param hostWaits whether a 429 or 503 of one feed lets all feeds of its host wait until its Retry-After is over
 * @param fetch the bounds of a single fetch
 * @param archivePages whether the raw pages of articles are kept
 */
public record IngestSettings(
        int threads, Floors floors, Duration pause, boolean hostWaits, FetchSettings fetch, boolean archivePages) {
    public static final IngestSettings DEFAULTS =
            new IngestSettings(16, Floors.DEFAULTS, Duration.ofSeconds(1), true, FetchSettings.DEFAULTS, false);

    /** A room that keeps no pages. */
    public IngestSettings(int threads, Floors floors, Duration pause, boolean hostWaits, FetchSettings fetch) {
        this(threads, floors, pause, hostWaits, fetch, false);
    }

    public IngestSettings {
        fetch = fetch.connections(threads);
    }
}
