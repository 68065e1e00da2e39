package org.mineralwatch.app.command;

import java.nio.file.Path;
import java.time.Clock;
import org.mineralwatch.app.wiring.Settings;
import org.mineralwatch.ingest.IngestSettings;
import org.mineralwatch.ingest.fetch.FeedFetcher;
import org.mineralwatch.ingest.fetch.FetchRequest;
import org.mineralwatch.ingest.fetch.FetchSettings;
import org.mineralwatch.ingest.pages.PageFetcher;
import org.mineralwatch.ingest.pages.PageOutcome;

/** Fetches the pages that a person names, as their sites' robots.txt and the settings allow. */
final class PageClient implements AutoCloseable {
    private final FeedFetcher fetcher;
    private final PageFetcher pages;

    private PageClient(FeedFetcher fetcher, PageFetcher pages) {
        this.fetcher = fetcher;
        this.pages = pages;
    }

    /**
     * A client under the settings of a configuration folder.
     *
     * @param allowPrivate whether addresses of private networks may be asked, whatever the settings say
     */
    static PageClient of(Path config, boolean allowPrivate) {
        IngestSettings settings = Settings.read(config).ingest();
        FetchSettings fetch = settings.fetch();
        FeedFetcher fetcher =
                new FeedFetcher(fetch.allowingPrivate(fetch.allowPrivate() || allowPrivate), Clock.systemUTC());
        PageFetcher pages = new PageFetcher(
                address -> fetcher.fetch(FetchRequest.whole(address)),
                fetch.userAgent(),
                settings.pause(),
                page -> {},
                Clock.systemUTC());
        return new PageClient(fetcher, pages);
    }

    PageOutcome fetch(String address) throws InterruptedException {
        return pages.fetch(address);
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
