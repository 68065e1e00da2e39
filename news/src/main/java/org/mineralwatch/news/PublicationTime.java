package org.mineralwatch.news;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * When an article was published, how exactly that is known, and from where. An unknown time is {@link #NONE}, never a guess.
 *
 * @param time the instant, or the first instant (UTC) of the day or month; null exactly when the precision is none
 * @param precision how exact the time is
 * @param origin who said so
 */
public record PublicationTime(Instant time, Precision precision, Origin origin) {

    /** Nobody said when. */
    public static final PublicationTime NONE = new PublicationTime(null, Precision.NONE, Origin.NONE);

    public PublicationTime {
        precision = time == null ? Precision.NONE : precision == null ? Precision.INSTANT : precision;
        origin = time == null || origin == null ? Origin.NONE : origin;
    }

    /** How exact a publication time is. */
    public enum Precision {
        INSTANT,
        DAY,
        MONTH,
        NONE
    }

    /** Where a publication time was read. */
    public enum Origin {
        FEED,
        PAGE,
        TEXT,
        CORPUS,
        NONE
    }

    public static PublicationTime at(Instant instant, Origin origin) {
        return new PublicationTime(instant, Precision.INSTANT, origin);
    }

    public static PublicationTime on(LocalDate day, Origin origin) {
        return new PublicationTime(day.atStartOfDay().toInstant(ZoneOffset.UTC), Precision.DAY, origin);
    }

    public static PublicationTime in(YearMonth month, Origin origin) {
        return new PublicationTime(month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC), Precision.MONTH, origin);
    }

    /** The instant itself, or the end (UTC) of the day or month; null without a time. */
    public Instant end() {
        return switch (precision) {
            case DAY -> time.plus(Duration.ofDays(1));
            case MONTH -> time.atOffset(ZoneOffset.UTC).plusMonths(1).toInstant();
            case INSTANT, NONE -> time;
        };
    }

    /** The publication day in UTC as {@code yyyy-mm-dd}, or {@code undated}. */
    public String day() {
        return time == null ? "undated" : dayOf(time);
    }

    /** The day of an instant in UTC as {@code yyyy-mm-dd}. */
    public static String dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }
}
