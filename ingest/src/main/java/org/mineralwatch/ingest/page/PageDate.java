package org.mineralwatch.ingest.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mineralwatch.news.PublicationTime;
import org.mineralwatch.news.PublicationTime.Origin;

/** One date as pages write it for programs: ISO 8601. A time without its offset from UTC tells the day only. */
final class PageDate {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d\\d)(?:-(\\d\\d)(?:[Tt ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d{1,9})?)? ?(Z|z|[+-]\\d\\d(?::?\\d\\d)?)?)?)?");

    private PageDate() {}

    /** Reads a date; none when it is not surely understood. */
    static PublicationTime parse(String text) {
        Matcher m = ISO.matcher(text.strip());
        if (!m.matches()) {
            return PublicationTime.NONE;
        }
        try {
            if (m.group(3) == null) {
                return PublicationTime.in(YearMonth.of(number(m, 1), number(m, 2)), Origin.PAGE);
            }
            LocalDate day = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
            if (m.group(4) == null || m.group(7) == null) {
                return PublicationTime.on(day, Origin.PAGE);
            }
            LocalTime time = LocalTime.of(number(m, 4), number(m, 5), m.group(6) == null ? 0 : number(m, 6));
            return PublicationTime.at(
                    day.atTime(time).toInstant(ZoneOffset.of(m.group(7).toUpperCase(java.util.Locale.ROOT))),
                    Origin.PAGE);
        } catch (DateTimeException e) {
            return PublicationTime.NONE;
        }
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
