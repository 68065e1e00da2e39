package org.mineralwatch.processor.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The time in which a name is in use.
 *
 * @param from its first instant
 * @param until the instant behind it
 */
public record Span(Instant from, Instant until) {
    /** A name that was always in use. */
    public static final Span ALWAYS = new Span(Instant.MIN, Instant.MAX);

    static Span between(LocalDate from, LocalDate until) {
        return from == null && until == null
                ? ALWAYS
                : new Span(from == null ? Instant.MIN : start(from), until == null ? Instant.MAX : start(until));
    }

    /**
     * Whether an article of that time may mean it by the name.
     *
     * @param published publication time, or null: an article without one may
     */
    public boolean holds(Instant published) {
        return published == null || !published.isBefore(from) && published.isBefore(until);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
