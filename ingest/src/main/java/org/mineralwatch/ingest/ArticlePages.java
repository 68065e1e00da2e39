package org.mineralwatch.ingest;

import io.micrometer.core.instrument.Counter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import org.mineralwatch.ingest.fetch.FeedFetcher;
import org.mineralwatch.ingest.fetch.FetchOutcome;
import org.mineralwatch.ingest.fetch.FetchRequest;
import org.mineralwatch.ingest.pages.PageFetcher;
import org.mineralwatch.ingest.warc.WarcArchive;
import org.mineralwatch.service.Metrics;

/** What a room needs to fetch the pages of articles beside its feeds: one pace for both, an archive, counts. */
final class ArticlePages implements AutoCloseable {
    private final FeedFetcher fetcher;
    private final WarcArchive archive;
    private final PageFetcher pages;
    private final FullText fullText;

    /**
     * @param settings pace, and whether pages are kept
     * @param folder where they are kept
     * @param fetcher asks
     * @param metrics where it is counted what came of each page
     * @param clock for pauses, and the names of archives
     */
    ArticlePages(IngestSettings settings, Path folder, FeedFetcher fetcher, Metrics metrics, Clock clock) {
        this.fetcher = fetcher;
        this.archive = new WarcArchive(folder, WarcArchive.FILE_BYTES, clock);
        this.pages = new PageFetcher(
                address -> fetcher.fetch(FetchRequest.whole(address)),
                settings.fetch().userAgent(),
                settings.pause(),
                settings.archivePages() ? archive : page -> {},
                clock);
        this.fullText =
                new FullText(pages::fetch, outcome -> counter(metrics, outcome).increment(), clock);
        counter(metrics, FullText.TAKEN);
    }

    private static Counter counter(Metrics metrics, String outcome) {
        return metrics.counter("ingest.pages", "Pages of articles by what came of them", "outcome", outcome);
    }

    /** Asks for a feed; its host has its pause before the first page. */
    PollOutcome feed(FetchRequest request, Function<FetchOutcome, PollOutcome> reader) {
        PollOutcome outcome = fetcher.fetch(request, reader);
        pages.asked(request.asked());
        return outcome;
    }

    FullText fullText() {
        return fullText;
    }

    @Override
    public void close() {
        archive.close();
    }
}
