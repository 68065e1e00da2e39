package org.mineralwatch.app.letters;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Predicate;
import org.mineralwatch.news.Lane;

/**
 * Which dead letters are meant.
 *
 * @param since the earliest time; null for any
 * @param source a topic with or without its prefix, or a part of another place; null for any
 * @param cause a part of what was wrong, in letters of any case; null for any
 */
public record LetterFilter(Instant since, String source, String cause) implements Predicate<Letter> {
    /** All of them. */
    public static final LetterFilter ALL = new LetterFilter(null, null, null);

    @Override
    public boolean test(Letter letter) {
        return (since == null || !letter.time().isBefore(since))
                && (source == null || isFrom(letter.source()))
                && (cause == null
                        || (letter.exception() + ": " + letter.message())
                                .toLowerCase(Locale.ROOT)
                                .contains(cause.toLowerCase(Locale.ROOT)));
    }

    private boolean isFrom(LetterSource from) {
        return from instanceof LetterSource.Record record
                ? record.topic().equals(source) || record.topic().equals(Lane.LIVE.prefix() + source)
                : from.place().contains(source);
    }
}
