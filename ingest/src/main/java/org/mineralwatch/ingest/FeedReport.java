package org.mineralwatch.ingest;

import java.time.Instant;
import java.util.List;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.FeedState;

/**
 * How a feed stands, for its operator.
 *
 * @param feed what the operator wants
 * @param state what its poller remembers
 * @param remark what there is to say first
 */
public record FeedReport(FeedDefinition feed, FeedState state, Remark remark) {
    /** The worst that can be said of a feed, worst first. */
    public enum Remark {
        /** Its books do not balance: a fault of ours. */
        UNBALANCED,
        /** Its server said that it is gone for good; it is not asked any more. */
        GONE,
        /** Its last poll failed. */
        FAILING,
        /** It is quieter than its own habit. */
        SILENT,
        /** It is asked at another address than the list gives. */
        MOVED,
        /** The operator lets it rest. */
        PAUSED,
        /** It was not polled yet. */
        NEW,
        /** Nothing. */
        GOOD
    }

    /** How a feed stands at a time. */
    public static FeedReport of(FeedDefinition feed, FeedState state, Instant now) {
        return new FeedReport(feed, state, remark(feed, state, now));
    }

    private static Remark remark(FeedDefinition feed, FeedState state, Instant now) {
        if (!state.balances()) {
            return Remark.UNBALANCED;
        }
        if (feed.paused()) {
            return Remark.PAUSED;
        }
        if (state.polls().lastPoll() == null) {
            return Remark.NEW;
        }
        if (state.polls().failures() > 0) {
            return Schedule.NEVER.equals(state.polls().nextPoll()) ? Remark.GONE : Remark.FAILING;
        }
        if (Habit.silent(state, now)) {
            return Remark.SILENT;
        }
        return state.moved().to() != null ? Remark.MOVED : Remark.GOOD;
    }

    /** How all feeds stand, in order of their addresses. */
    public static List<FeedReport> all(FeedRecords records, Instant now) {
        return records.definitions().values().stream()
                .map(feed -> of(feed, records.state(feed.address()), now))
                .toList();
    }
}
