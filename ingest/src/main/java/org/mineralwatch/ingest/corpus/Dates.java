package org.mineralwatch.ingest.corpus;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import org.mineralwatch.news.PublicationTime;

/** Publication times of corpora: ISO 8601, whole or cut after the day or the month. */
final class Dates {
    private Dates() {}

    /**
     * Reads a publication time.
     *
     * @param text ISO 8601; null or blank for none
     * @return the time with the precision it was written in, or nothing when it is no such time: a wrong time is worse than none
     */
    static Optional<PublicationTime> read(String text) {
        String date = text == null ? "" : text.strip();
        PublicationTime.Origin corpus = PublicationTime.Origin.CORPUS;
        try {
            return Optional.of(
                    switch (date.length()) {
                        case 0 -> PublicationTime.NONE;
                        case 7 -> PublicationTime.in(YearMonth.parse(date), corpus);
                        case 10 -> PublicationTime.on(LocalDate.parse(date), corpus);
                        default -> PublicationTime.at(OffsetDateTime.parse(date).toInstant(), corpus);
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Reads an instant, or nothing. */
    static Optional<Instant> instant(String text) {
        return read(text).map(PublicationTime::time);
    }
}
