package org.mineralwatch.news;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/**
 * What the poller of a feed remembers, committed together with the articles it came from. In JSON, validators and polls stand flat
 * among its fields.
 *
 * @param address the feed, as the operator gave it
 * @param validators of the last document that was taken
 * @param polls how they went and when the next is due
 * @param pace how fast the feed goes
 * @param moved where it went for good
 * @param documents how many documents were taken; the place in a corpus
 * @param entries what the feed showed lately, most recent first
 * @param books what became of every entry
 * @param days the same for each of the last days
 */
public record FeedState(
        String address,
        @JsonUnwrapped Validators validators,
        @JsonUnwrapped Polls polls,
        Pace pace,
        Move moved,
        long documents,
        List<KnownEntry> entries,
        Books books,
        DailyBooks days)
        implements FeedRecord {
    public FeedState {
        validators = validators == null ? Validators.NONE : validators;
        polls = polls == null ? Polls.NONE : polls;
        pace = pace == null ? Pace.UNKNOWN : pace;
        moved = moved == null ? Move.NONE : moved;
        entries = entries == null ? List.of() : entries instanceof PackedEntries ? entries : List.copyOf(entries);
        books = books == null ? Books.EMPTY : books;
        days = days == null ? DailyBooks.EMPTY : days;
    }

    /** A feed that was never polled. */
    public static FeedState unseen(String address) {
        return new FeedState(address, null, null, null, null, 0, null, null, null);
    }

    /** The address that is asked: the operator's, or where it went for good. */
    public String asked() {
        return moved.to() == null ? address : moved.to();
    }

    /** The same with other validators. */
    public FeedState with(Validators next) {
        return new FeedState(address, next, polls, pace, moved, documents, entries, books, days);
    }

    /** The same with another history of polls. */
    public FeedState with(Polls next) {
        return new FeedState(address, validators, next, pace, moved, documents, entries, books, days);
    }

    /** The same with another pace. */
    public FeedState with(Pace next) {
        return new FeedState(address, validators, polls, next, moved, documents, entries, books, days);
    }

    /** The same at another place. */
    public FeedState with(Move next) {
        return new FeedState(address, validators, polls, pace, next, documents, entries, books, days);
    }

    /** The same with other entries remembered. */
    public FeedState with(List<KnownEntry> next) {
        return new FeedState(address, validators, polls, pace, moved, documents, next, books, days);
    }

    /** The same in little memory, for the time in which nobody looks at its entries. */
    public FeedState packed() {
        return with(PackedEntries.of(entries));
    }

    /**
     * The same one document later.
     *
     * @param ofDocument what became of its entries
     * @param shown when it was shown
     */
    public FeedState taken(List<KnownEntry> remembered, Books ofDocument, Instant shown) {
        return new FeedState(
                address,
                validators,
                polls,
                pace,
                moved,
                documents + 1,
                remembered,
                books.plus(ofDocument),
                days.plus(shown, ofDocument));
    }

    /** Whether every entry that was ever fetched, and on each of the last days, is explained. */
    public boolean balances() {
        return books.remainder() == 0 && days.byDay().values().stream().allMatch(day -> day.remainder() == 0);
    }

    @Override
    public String key() {
        return keyOf(address);
    }

    public static String keyOf(String address) {
        return address + "#state";
    }

    /**
     * An entry that the feed showed: keeps the article's id through edits of everything else.
     *
     * @param guid what the feed calls it
     * @param id the article's id
     * @param address the article's key
     * @param revision hash of what was shown last
     */
    public record KnownEntry(String guid, String id, String address, String revision) {}
}
