package org.mineralwatch.ingest;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.mineralwatch.ingest.fetch.FetchOutcome.Failed;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.Id;
import org.mineralwatch.news.Pace;
import org.mineralwatch.news.Polls;

/**
 * When a feed is asked again: one method for each way a poll can end. The spread over time comes from a hash of the address and the
 * poll, so every instance and every life of the process computes the same.
 */
public final class Schedule {
    /** Never again: the server said that the feed is gone. */
    public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** While nothing is known of a feed it is asked this often. */
    static final Duration USUAL = Duration.ofMinutes(15);

    /** No wish and no habit makes a wait longer, so that one wrong header does not silence a source. */
    private static final Duration CAP = Duration.ofHours(24);

    private static final Duration RETRY_AFTER_CAP = Duration.ofDays(7);

    /** An hour by the usual floor. */
    private static final int REFUSED_FLOORS = 12;

    private static final double SPREAD = 0.1;
    private static final int HOURS_OF_A_WEEK = 7 * 24;

    private final Clock clock;
    private final Floors floors;

    /**
     * @param clock tells the time of each outcome
     * @param floors no interval is shorter
     */
    public Schedule(Clock clock, Floors floors) {
        this.clock = clock;
        this.floors = floors;
    }

    /**
     * When a feed is due by what is remembered of it: at once if never polled, and not early after a restart. What became due while
     * nobody polled is caught up with over as long as that lasted, and at most over the floor: no burst. A plan that was made by a
     * clock which has gone back since counts from now on.
     */
    public Instant due(FeedState state) {
        Instant now = clock.instant();
        Instant next = planned(state.polls(), now);
        if (next == null || !next.isBefore(now)) {
            return next == null ? Instant.EPOCH : next;
        }
        Duration overdue = shorter(Duration.between(next, now), floors.conditional());
        return allowed(state.pace(), now.plusMillis((long) (overdue.toMillis() * share(state.address(), next))));
    }

    private static Instant planned(Polls polls, Instant now) {
        boolean ahead = polls.lastPoll() != null && polls.lastPoll().isAfter(now) && polls.nextPoll() != null;
        return ahead && !polls.nextPoll().equals(NEVER)
                ? now.plus(Duration.between(polls.lastPoll(), polls.nextPoll()))
                : polls.nextPoll();
    }

    /** The first moment from a time on in which a feed wants to be asked. */
    public Instant allowed(Pace pace, Instant time) {
        Instant at = time;
        for (int hour = 0; hour < HOURS_OF_A_WEEK && skipped(pace, at); hour++) {
            at = at.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        }
        // who skips every hour cannot mean it
        return skipped(pace, at) ? time : at;
    }

    private static boolean skipped(Pace pace, Instant at) {
        ZonedDateTime time = at.atZone(ZoneOffset.UTC);
        boolean hour = pace.skipHours().contains(time.getHour());
        return hour && pace.skipHours().size() < 24
                || pace.skipDays().contains(time.getDayOfWeek())
                        && pace.skipDays().size() < DayOfWeek.values().length;
    }

    /**
     * After an answer, be it a document or that nothing changed.
     *
     * @param state with what the answer taught, and still with the poll before it
     */
    public Instant afterAnswer(FeedDefinition feed, FeedState state) {
        Duration wait = longer(longer(interval(feed, state), state.pace().fresh()), ttl(state));
        return next(state, shorter(wait, CAP));
    }

    /**
     * After a failure: each one in a row lengthens the wait by its weight; a server that refused us is left alone for an hour at
     * least, and one that said for how long, for as long.
     *
     * @param state as before the poll
     * @param failed what happened
     */
    public Instant afterFailure(FeedDefinition feed, FeedState state, Failed failed) {
        Duration first = longer(interval(feed, state), ttl(state));
        Duration least = Trouble.refused(failed) ? floors.conditional().multipliedBy(REFUSED_FLOORS) : first;
        int trouble = state.polls().trouble() + Trouble.weight(failed);
        Instant next = next(state, Trouble.grown(longer(first, least), trouble, CAP));
        Instant quiet = quietUntil(failed);
        return quiet == null || quiet.isBefore(next) ? next : allowed(state.pace(), quiet);
    }

    /** Until when a server wants to be left alone, or null. */
    public Instant quietUntil(Failed failed) {
        return failed.retryAfter() == null ? null : clock.instant().plus(shorter(failed.retryAfter(), RETRY_AFTER_CAP));
    }

    /** After the server said that the feed is gone. */
    public Instant afterGone() {
        return NEVER;
    }

    private Duration ttl(FeedState state) {
        Duration said = state.pace().ttl();
        return said == null ? null : shorter(said, floors.ttlLimit());
    }

    /** The operator's wish, else the feed's habit; never below the floor. */
    private Duration interval(FeedDefinition feed, FeedState state) {
        Duration wished = feed.interval() != null
                ? feed.interval()
                : Habit.interval(state.pace().gap(), state.polls().lastNew(), clock.instant());
        return longer(wished, state.validators().any() ? floors.conditional() : floors.whole());
    }

    /**
     * The wait, lengthened by up to a tenth so that feeds of one interval do not march in step. After a poll that was late, as every
     * first one is, by up to as much again: whatever made many feeds late together, they part at once.
     */
    private Instant next(FeedState state, Duration wait) {
        Instant now = clock.instant();
        Instant planned = state.polls().nextPoll();
        boolean late = planned == null || planned.plus(wait.dividedBy(2)).isBefore(now);
        double longer = wait.toMillis() * share(state.address(), now) * (late ? 1 : SPREAD);
        Duration spread = shorter(wait.plusMillis((long) longer), CAP);
        Instant next = now.plus(spread);
        Instant allowed = allowed(state.pace(), next);
        // those that wait for the same hour do not all come on its first second
        return allowed.equals(next)
                ? next
                : allowed.plusMillis((long) (longer % Duration.ofMinutes(50).toMillis()));
    }

    /** From 0 to 1, and the same for the same feed and time. */
    private static double share(String address, Instant time) {
        return Long.parseLong(Id.of("spread", address, time.toString()).substring(0, 8), 16) / (double) (1L << 32);
    }

    private static Duration longer(Duration a, Duration b) {
        return b == null || a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
