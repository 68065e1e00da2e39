package org.mineralwatch.sink.atom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.StoryArticle;

/**
 * An alert as its entry tells it. A backfilled event renews what the entry says and leaves its time as it is: nobody is notified
 * of old news.
 *
 * @param alert its newest event, of many articles the first and the last few
 * @param published time of its first event
 * @param updated time of the newest event that is news
 */
record ToldAlert(Alert alert, Instant published, Instant updated) {
    /** As readers see them: what was updated last stands first. */
    static final Comparator<ToldAlert> NEWEST =
            Comparator.comparing(ToldAlert::updated).reversed().thenComparing(ToldAlert::id);

    private static final int LAST_ARTICLES = 10;

    /** One event by itself. */
    static ToldAlert of(Alert event, Instant time) {
        return new ToldAlert(brief(event), time, backfilled(event) ? Instant.EPOCH : time);
    }

    static boolean backfilled(Alert event) {
        return Boolean.TRUE.equals(event.backfill());
    }

    /** This and what was told of the same alert later; telling anything again changes nothing. */
    ToldAlert and(ToldAlert later) {
        return new ToldAlert(
                later.alert.version() < alert.version() ? alert : later.alert,
                published,
                later.updated.isAfter(updated) ? later.updated : updated);
    }

    String id() {
        return alert.id();
    }

    private static Alert brief(Alert event) {
        List<StoryArticle> all = event.articles();
        if (all.size() <= LAST_ARTICLES + 1) {
            return event;
        }
        List<StoryArticle> few = new ArrayList<>(all.subList(0, 1));
        few.addAll(all.subList(all.size() - LAST_ARTICLES, all.size()));
        return new Alert(
                event.id(),
                event.version(),
                event.status(),
                event.subject(),
                event.severity(),
                event.headline(),
                event.countries(),
                event.minerals(),
                few,
                event.articleCount(),
                event.outlets(),
                event.origins(),
                event.evidence(),
                event.score(),
                event.ruleset(),
                event.firstPublished(),
                event.lastPublished(),
                event.into(),
                event.changes(),
                event.backfill());
    }
}
