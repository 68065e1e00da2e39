package org.mineralwatch.app.feeds;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.mineralwatch.ingest.FeedReport;
import org.mineralwatch.ingest.fetch.Credentials;
import org.mineralwatch.news.Books;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.Polls;

/**
 * A feed in JSON, for programs.
 *
 * @param address as the operator gave it, without credentials
 * @param title what people call it, or null
 * @param remark the worst that can be said of it, in lower case; {@code good} for nothing
 * @param asked the address that is asked, when it moved there for good; else null
 * @param lastPoll when it was last asked, or null
 * @param nextPoll when it is asked again, or null
 * @param lastNew when it last showed a new article, or null
 * @param failures polls in a row that failed
 * @param lastError why the last one did, or null
 * @param documents how many documents were taken
 * @param books of all time
 * @param days of each of the last days, by UTC day
 */
public record FeedLine(
        String address,
        String title,
        String remark,
        String asked,
        Instant lastPoll,
        Instant nextPoll,
        Instant lastNew,
        int failures,
        String lastError,
        long documents,
        Books books,
        Map<String, Books> days) {

    public static FeedLine of(FeedReport report) {
        FeedState state = report.state();
        Polls polls = state.polls();
        return new FeedLine(
                Credentials.without(state.address()),
                report.feed().title(),
                report.remark().name().toLowerCase(Locale.ROOT),
                state.moved().to() == null ? null : Credentials.without(state.asked()),
                polls.lastPoll(),
                polls.nextPoll(),
                polls.lastNew(),
                polls.failures(),
                polls.lastError(),
                state.documents(),
                state.books(),
                state.days().byDay());
    }
}
