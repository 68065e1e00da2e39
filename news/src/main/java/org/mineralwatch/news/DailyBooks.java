package org.mineralwatch.news;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The books of the last {@value #KEPT} days on which something was fetched.
 *
 * @param byDay UTC day of the polls as {@code yyyy-mm-dd} to what became of their entries
 */
public record DailyBooks(@JsonValue SortedMap<String, Books> byDay) {
    /** How many days are kept. */
    public static final int KEPT = 8;

    public static final DailyBooks EMPTY = new DailyBooks(new TreeMap<>());

    @JsonCreator
    public DailyBooks {
        byDay = Collections.unmodifiableSortedMap(new TreeMap<>(byDay));
    }

    /** With the books of a document more. */
    public DailyBooks plus(Instant shown, Books ofDocument) {
        TreeMap<String, Books> days = new TreeMap<>(byDay);
        days.merge(PublicationTime.dayOf(shown), ofDocument, Books::plus);
        while (days.size() > KEPT) {
            days.pollFirstEntry();
        }
        return new DailyBooks(days);
    }

    /** The books of one day. */
    public Books of(Instant time) {
        return byDay.getOrDefault(PublicationTime.dayOf(time), Books.EMPTY);
    }
}
