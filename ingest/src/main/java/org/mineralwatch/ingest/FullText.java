package org.mineralwatch.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mineralwatch.ingest.fetch.Credentials;
import org.mineralwatch.ingest.page.Page;
import org.mineralwatch.ingest.pages.PageOutcome;
import org.mineralwatch.ingest.pages.PageOutcome.Found;
import org.mineralwatch.ingest.pages.PageOutcome.Missing;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.FeedState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the pages of the entries that are new or edited, for feeds that carry summaries only. Where a page cannot be had, or is not
 * the entry's article, the summary stands and the reason is counted; it is not asked for again.
 */
final class FullText {
    /** Pages of one document at most: a feed that is read for the first time shows dozens of old entries. */
    static final int PAGES = 20;

    /** For all pages of one document; what is left then keeps its summary. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    /** What came of a page whose text took the place of the summary. */
    static final String TAKEN = "taken";

    private static final Logger LOG = LoggerFactory.getLogger(FullText.class);

    private final Source pages;
    private final Consumer<String> counted;
    private final Clock clock;

    /** Where pages come from. */
    interface Source {
        PageOutcome fetch(String address) throws InterruptedException;
    }

    /**
     * @param pages fetches a page
     * @param counted told what came of each page, in a few fixed words
     * @param clock ends the work on one document
     */
    FullText(Source pages, Consumer<String> counted, Clock clock) {
        this.pages = pages;
        this.counted = counted;
        this.clock = clock;
    }

    /**
     * The pages of what is new or edited in a document.
     *
     * @param feed what the operator wants; nothing is fetched unless it wants the full text
     * @param state what was remembered before the poll
     * @param outcome how the poll ended
     */
    PageTexts of(Optional<FeedDefinition> feed, FeedState state, PollOutcome outcome) {
        if (feed.filter(FeedDefinition::fullText).isEmpty() || !(outcome instanceof PollOutcome.Shown shown)) {
            return PageTexts.NONE;
        }
        List<Article> articles =
                Ledger.take(state, null, shown.feed(), clock.instant()).articles();
        return new PageTexts(texts(articles));
    }

    private Map<String, Page> texts(List<Article> articles) {
        Map<String, Page> texts = new HashMap<>();
        Instant end = clock.instant().plus(LONGEST);
        for (int i = 0; i < articles.size() && !Thread.currentThread().isInterrupted(); i++) {
            Article article = articles.get(i);
            if (i >= PAGES || clock.instant().isAfter(end)) {
                counted.accept("surplus");
            } else if (article.url() != null) {
                page(article).ifPresent(page -> texts.put(PageTexts.key(article), page));
            }
        }
        return texts;
    }

    private Optional<Page> page(Article article) {
        try {
            PageOutcome outcome = pages.fetch(article.url());
            String reason =
                    outcome instanceof Found found ? judged(article, found.page()) : ((Missing) outcome).reason();
            counted.accept(reason);
            LOG.debug("page {}: {}", Credentials.without(article.url()), reason);
            return reason.equals(TAKEN) ? Optional.of(((Found) outcome).page()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StackOverflowError | OutOfMemoryError | RuntimeException e) {
            // the limits should make this impossible; if they do not, one page is lost and not the poll
            LOG.warn("page {} could not be read", Credentials.without(article.url()), e);
            counted.accept("broken");
        }
        return Optional.empty();
    }

    private static String judged(Article article, Page page) {
        if (page.text().length() <= article.text().length()) {
            return "not-longer";
        }
        return Likeness.tells(page, article) ? TAKEN : "other-article";
    }
}
