package org.mineralwatch.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mineralwatch.news.PublicationTime;
import org.mineralwatch.news.PublicationTime.Origin;

/**
 * Reads the dates of feeds: RFC 822 and its relatives, ISO 8601 and W3C profiles, the forms of several languages and programs.
 * Every field must be in range and the whole text must be understood, else there is no date: a wrong instant is worse than none.
 * A time without zone is taken as UTC. Day and month as numbers with slashes count only in the order that alone is possible.
 */
final class FeedDates {
    private static final int LONGEST = 80;
    private static final long FIRST_EPOCH_SECOND = 500_000_000L;

    private static final Pattern PART = Pattern.compile("\\(\\?<(\\w+)>");

    private static final String MONTH = "(?<month>" + String.join("|", DateWords.MONTHS) + ")";
    private static final String YEAR = "(?<year>\\d{4}|\\d{2})";
    private static final String DAY = "(?<day>\\d{1,2})";
    private static final String ZONE =
            "(?: ?(?<zone>(?:gmt|utc|ut|z)?[+-]\\d{1,2}(?::?\\d{2})?|[a-z]{1,4}" + "|[a-z]+/[a-z_]+(?:/[a-z_]+)?))?";
    private static final String CLOCK = "(?:(?<before>am|pm) ?)?(?<hour>\\d{1,2})(?:[:h](?<minute>\\d{2})"
            + "(?:[:.](?<second>\\d{2})(?:(?:[.,:]\\d{1,9}| \\d{1,3})(?=z|[+-]|$| ))?)?)?(?: ?(?<half>am|pm)(?![a-z]))?";
    private static final String TIME = "(?:(?:t| ?- | )" + CLOCK + ZONE + ")?";
    private static final String END_ZONE = "(?: (?:gmt|utc|z))?";

    /** Ten digits from here on are rather a day and its hour (2023010510) than a second after 2030. */
    private static final long LAST_EPOCH_SECOND = 1_900_000_000L;

    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");

    private static final List<Form> STANDARDS = List.of(
            form("(?:(?:mon|tue|wed|thu|fri|sat|sun),? )?" + DAY + " " + MONTH + " " + YEAR + TIME),
            form("(?<year>\\d{4})-(?<number>\\d{1,2})-" + DAY + TIME));

    private static final List<Form> FORMS = List.of(
            form(DAY + "[. -]*" + MONTH + "[ -]*" + YEAR + "(?:" + TIME + "|" + END_ZONE + ")"),
            STANDARDS.get(1),
            form("(?<year>\\d{4})[/.](?<number>\\d{1,2})[/.]" + DAY + TIME),
            form("(?<year>\\d{4})[ -]" + MONTH + "[ -]" + DAY + TIME),
            form(MONTH + " ?" + DAY + " " + CLOCK + ZONE + " (?<year>\\d{4})"),
            form(MONTH + " ?" + DAY + " (?<year>\\d{4})" + TIME),
            form(DAY + "\\.(?<number>\\d{1,2})\\." + YEAR + TIME),
            form("(?<one>\\d{1,2})[/-](?<two>\\d{1,2})[/-](?<year>\\d{4})" + TIME),
            form("(?<year>(?:19|20)\\d{2})(?<number>\\d{2})(?<day>\\d{2})(?:t(?<hour>\\d{2}):?(?<minute>\\d{2})"
                    + "(?::?(?<second>\\d{2}))?" + ZONE + ")?"),
            form("(?<year>\\d{2})(?<dash>-?)(?<number>\\d{2})\\k<dash>(?<day>\\d{2})"),
            form("(?<year>\\d{4})-?(?<ordinal>\\d{3})" + TIME),
            form("(?<year>\\d{2})-(?<ordinal>\\d{3})"),
            form("(?<year>\\d{4})-(?<number>\\d{1,2})"),
            form("-(?<year>\\d{2})-?(?<number>\\d{2})"),
            form(MONTH + " (?<year>\\d{4})"));

    private record Form(Pattern pattern, Set<String> parts) {}

    private FeedDates() {}

    private static Form form(String regex) {
        Set<String> parts =
                PART.matcher(regex).results().map(part -> part.group(1)).collect(Collectors.toSet());
        return new Form(Pattern.compile(regex), parts);
    }

    /**
     * Reads a date.
     *
     * @param text as printed, or null
     * @return its time and precision, origin feed; {@link PublicationTime#NONE} when it is no date that is surely understood
     */
    static PublicationTime parse(String text) {
        String date = PlainText.line(text, LONGEST + 1);
        if (date.isEmpty() || date.length() > LONGEST) {
            return PublicationTime.NONE;
        }
        try {
            return EPOCH.matcher(date).matches() ? epoch(Long.parseLong(date)) : read(date);
        } catch (DateTimeException e) {
            return PublicationTime.NONE;
        }
    }

    private static PublicationTime epoch(long number) {
        long seconds = number > Integer.MAX_VALUE ? number / 1000 : number;
        return seconds < FIRST_EPOCH_SECOND || seconds >= LAST_EPOCH_SECOND
                ? PublicationTime.NONE
                : PublicationTime.at(Instant.ofEpochSecond(seconds), Origin.FEED);
    }

    /** Most dates are in one of the two standard forms, which need no words read. */
    private static PublicationTime read(String date) {
        PublicationTime standard = first(STANDARDS, date.toLowerCase(Locale.ROOT), 0);
        if (standard != null) {
            return standard;
        }
        DateWords words = DateWords.of(date);
        PublicationTime time = first(FORMS, words.text(), words.weekday());
        return time == null ? PublicationTime.NONE : time;
    }

    /** The date by the first form that it has, or null. */
    private static PublicationTime first(List<Form> forms, String date, int weekday) {
        for (Form form : forms) {
            Matcher matcher = form.pattern.matcher(date);
            if (matcher.matches()) {
                return time(new DateFields(matcher, form.parts, weekday));
            }
        }
        return null;
    }

    private static PublicationTime time(DateFields fields) {
        if (!fields.hasDay()) {
            return PublicationTime.in(YearMonth.of(fields.year(), fields.month()), Origin.FEED);
        }
        LocalDate day = fields.date();
        LocalTime clock = fields.clock();
        if (clock == null) {
            return PublicationTime.on(day, Origin.FEED);
        }
        LocalDateTime local = day.atTime(clock);
        return PublicationTime.at(local.toInstant(ZoneNames.offset(fields.text("zone"), local)), Origin.FEED);
    }
}
