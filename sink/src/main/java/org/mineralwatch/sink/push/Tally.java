package org.mineralwatch.sink.push;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.mineralwatch.news.Alert;

/**
 * What an hour of one subject has brought so far. The hours are those of the events' own record timestamps and only go forward, so
 * that the same events in the same order give the same tally, whenever they are read.
 *
 * @param hour the hour's beginning; null before the first event
 * @param from offset of the hour's first event, from which the tally can be counted again
 * @param passed events that went on
 * @param withheld events beyond the cap
 * @param told how many of those a notice has told of
 * @param severity the greatest severity among those withheld; null without any
 * @param listed the first of those withheld
 */
public record Tally(
        Instant hour, long from, int passed, int withheld, int told, Alert.Severity severity, List<Withheld> listed) {
    /** How many a notice names; the rest it counts. */
    static final int MOST_LISTED = 20;

    private static final Duration LENGTH = Duration.ofHours(1);

    public Tally {
        listed = List.copyOf(listed);
    }

    /**
     * Nothing counted yet.
     *
     * @param told what a notice has told of already, of the events about to be counted again
     */
    public static Tally empty(int told) {
        return new Tally(null, 0, 0, 0, told, null, List.of());
    }

    /** Whether events were withheld of which no notice has told. */
    boolean owesNotice() {
        return withheld > told;
    }

    /** Whether the hour is over and a notice is owed: nobody is to be left unaware until the next event comes. */
    public boolean dueAt(Instant now) {
        return owesNotice() && !now.isBefore(hour.plus(LENGTH));
    }

    /** Whether an event opens a later hour than this one. */
    boolean endsWith(Arrival arrival) {
        return hour != null && hourOf(arrival).isAfter(hour);
    }

    /** The tally as an event finds it: this one, or that of the event's own hour. */
    Tally at(Arrival arrival) {
        if (hour == null) {
            return new Tally(hourOf(arrival), arrival.offset(), 0, 0, told, null, List.of());
        }
        return endsWith(arrival) ? new Tally(hourOf(arrival), arrival.offset(), 0, 0, 0, null, List.of()) : this;
    }

    Tally passing() {
        return new Tally(hour, from, passed + 1, withheld, told, severity, listed);
    }

    Tally withholding(Alert alert) {
        List<Withheld> longer = new ArrayList<>(listed);
        if (longer.size() < MOST_LISTED) {
            longer.add(Withheld.of(alert));
        }
        boolean graver = severity == null || alert.severity().compareTo(severity) > 0;
        return new Tally(hour, from, passed, withheld + 1, told, graver ? alert.severity() : severity, longer);
    }

    Tally afterNotice() {
        return new Tally(hour, from, passed, withheld, withheld, severity, listed);
    }

    private static Instant hourOf(Arrival arrival) {
        return arrival.ingested().truncatedTo(ChronoUnit.HOURS);
    }
}
