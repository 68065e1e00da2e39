package org.mineralwatch.ingest.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mineralwatch.news.PublicationTime;
import org.mineralwatch.news.PublicationTime.Origin;

/**
 * Reads the dates of feeds: RFC 822 and its relatives, ISO 8601 and W3C profiles. Every field must be in range and the whole
 * text must be understood, else there is no date: a wrong instant is worse than none. A time without zone is taken as UTC.
 */
final class FeedDates {
    private static final int LONGEST = 80;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("edt", -4),
            Map.entry("est", -5),
            Map.entry("cdt", -5),
            Map.entry("cst", -6),
            Map.entry("mdt", -6),
            Map.entry("mst", -7),
            Map.entry("pdt", -7),
            Map.entry("pst", -8),
            Map.entry("cet", 1),
            Map.entry("cest", 2),
            Map.entry("eet", 2),
            Map.entry("eest", 3),
            Map.entry("jst", 9),
            Map.entry("kst", 9),
            Map.entry("aest", 10),
            Map.entry("aedt", 11),
            Map.entry("gmt", 0),
            Map.entry("utc", 0),
            Map.entry("ut", 0),
            Map.entry("z", 0));

    private static final String TIME = "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?";
    private static final String ZONE = "(?:\\s*(?<zone>[a-z]{1,4}|(?:gmt|utc)?[+-]\\d{1,2}:?\\d{2}|[+-]\\d{2}))?";
    private static final Pattern RFC_822 =
            Pattern.compile("(?:[a-z]{3,9}\\.?,?\\s*)?(?<day>\\d{1,2})[\\s-]+(?<month>[a-z]{3,9})\\.?[\\s-]+"
                    + "(?<year>\\d{4}|\\d{2})(?:,?\\s+" + TIME + ZONE + ")?(?:\\s*\\([a-z ]*\\))?");
    private static final Pattern ASCTIME =
            Pattern.compile("(?:[a-z]{3,9},?\\s+)?(?<month>[a-z]{3,9})\\.?\\s+(?<day>\\d{1,2}),?\\s+" + "(?:" + TIME
                    + ZONE + "\\s+)?(?<year>\\d{4})");
    private static final Pattern US =
            Pattern.compile("(?:[a-z]{3,9},?\\s+)?(?<month>[a-z]{3,9})\\.?\\s+(?<day>\\d{1,2}),?\\s+"
                    + "(?<year>\\d{4})(?:,?\\s+" + TIME + ZONE + ")?");
    private static final Pattern ISO =
            Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})(?:-(?<day>\\d{2})(?:(?:t|\\s+)" + TIME + ZONE + ")?)?");
    private static final List<Pattern> FORMS = List.of(RFC_822, ISO, ASCTIME, US);

    private FeedDates() {}

    /**
     * Reads a date.
     *
     * @param text as printed, or null
     * @return its time and precision, origin feed; {@link PublicationTime#NONE} when it is no date that is surely understood
     */
    static PublicationTime parse(String text) {
        String date = PlainText.line(text, LONGEST + 1).toLowerCase(Locale.ROOT);
        if (date.length() > LONGEST) {
            return PublicationTime.NONE;
        }
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(date);
            if (matcher.matches()) {
                return time(matcher);
            }
        }
        return PublicationTime.NONE;
    }

    private static PublicationTime time(Matcher m) {
        try {
            int month = month(m.group("month"));
            if (m.group("day") == null) {
                return PublicationTime.in(YearMonth.of(year(m), month), Origin.FEED);
            }
            LocalDate day = LocalDate.of(year(m), month, Integer.parseInt(m.group("day")));
            if (m.group("hour") == null) {
                return PublicationTime.on(day, Origin.FEED);
            }
            return PublicationTime.at(day.atTime(clock(m)).toInstant(zone(m.group("zone"))), Origin.FEED);
        } catch (DateTimeException e) {
            return PublicationTime.NONE;
        }
    }

    private static int year(Matcher m) {
        int year = Integer.parseInt(m.group("year"));
        return year > 99 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    /** Zero, which is no month, for a word that is none. */
    private static int month(String name) {
        return Character.isDigit(name.charAt(0)) ? Integer.parseInt(name) : MONTHS.indexOf(name.substring(0, 3)) + 1;
    }

    /** A leap second counts as the one before it. */
    private static LocalTime clock(Matcher m) {
        int second = m.group("second") == null ? 0 : Integer.parseInt(m.group("second"));
        return LocalTime.of(
                Integer.parseInt(m.group("hour")), Integer.parseInt(m.group("minute")), second == 60 ? 59 : second);
    }

    /** An unknown name of a zone makes the whole date unknown. */
    private static ZoneOffset zone(String zone) {
        if (zone == null) {
            return ZoneOffset.UTC;
        }
        Integer hours = HOURS.get(zone);
        if (hours != null) {
            return ZoneOffset.ofHours(hours);
        }
        String offset = zone.replaceFirst("^(gmt|utc)", "").replace(":", "");
        if (offset.isEmpty() || Character.isLetter(offset.charAt(0))) {
            throw new DateTimeException("unknown zone " + zone);
        }
        return offset(offset.charAt(0) == '-' ? -1 : 1, offset.substring(1));
    }

    private static ZoneOffset offset(int sign, String digits) {
        int number = Integer.parseInt(digits);
        int hours = digits.length() > 2 ? number / 100 : number;
        int minutes = digits.length() > 2 ? number % 100 : 0;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
}
