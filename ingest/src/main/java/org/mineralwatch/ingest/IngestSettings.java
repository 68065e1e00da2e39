package org.mineralwatch.ingest;

import java.time.Duration;
import org.mineralwatch.ingest.fetch.FetchSettings;

/**
 * How a room of feeds works.
 *
 * @param threads feeds that are fetched at once
 * @param floor no feed is asked more often than this, whatever its definition wishes
 * @param pause between two requests to one host
 * @param fetch the bounds of a single fetch
 * @param archivePages whether the raw pages of articles are kept
 */
public record IngestSettings(int threads, Duration floor, Duration pause, FetchSettings fetch, boolean archivePages) {
    public static final IngestSettings DEFAULTS =
            new IngestSettings(16, Duration.ofMinutes(5), Duration.ofSeconds(1), FetchSettings.DEFAULTS);

    /** Nothing is archived. */
    public IngestSettings(int threads, Duration floor, Duration pause, FetchSettings fetch) {
        this(threads, floor, pause, fetch, false);
    }

    public IngestSettings {
        fetch = fetch.connections(threads);
    }
}
