package org.mineralwatch.ingest.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * The parts of a date that matched a form, by name.
 *
 * @param parts {@code year}, and of {@code month}, {@code number}, {@code day}, {@code ordinal}, {@code one} and {@code two},
 *     {@code hour}, {@code minute}, {@code second}, {@code half}, {@code zone} those that the form has
 * @param names of the parts that the form has
 * @param weekday 1 to 7 as printed, or 0
 */
record DateFields(Matcher parts, Set<String> names, int weekday) {

    /** Programs print a date that they do not have as a day of the year 1; other calendars count other years. */
    private static final int FIRST_YEAR = 1500;

    private static final int LAST_YEAR = 2199;

    /** A part, or null. */
    String text(String name) {
        return names.contains(name) ? parts.group(name) : null;
    }

    private int number(String name) {
        String digits = text(name);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    boolean hasDay() {
        return text("day") != null || text("ordinal") != null || text("one") != null;
    }

    int year() {
        int year = number("year");
        if (text("year").length() > 2 && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw new DateTimeException("a year of another calendar, or none: " + year);
        }
        return text("year").length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    int month() {
        String name = text("month");
        return name == null ? number("number") : DateWords.MONTHS.indexOf(name) + 1;
    }

    LocalDate date() {
        if (text("ordinal") != null) {
            return LocalDate.ofYearDay(year(), number("ordinal"));
        }
        return text("one") == null
                ? LocalDate.of(year(), month(), number("day"))
                : slashed(number("one"), number("two"));
    }

    /** Two numbers that may both be the month mean nothing, unless the day of the week or a half of the day tells. */
    private LocalDate slashed(int one, int two) {
        if (one > 12 || two > 12 || one == two) {
            return one > 12 ? LocalDate.of(year(), two, one) : LocalDate.of(year(), one, two);
        }
        LocalDate american = LocalDate.of(year(), one, two);
        LocalDate other = LocalDate.of(year(), two, one);
        boolean isAmerican = american.getDayOfWeek().getValue() == weekday;
        boolean isOther = other.getDayOfWeek().getValue() == weekday;
        if (isAmerican == isOther && text("half") == null) {
            throw new DateTimeException("day and month cannot be told apart");
        }
        return isOther && !isAmerican ? other : american;
    }

    /** The time of day, or null; a leap second counts as the one before it. */
    LocalTime clock() {
        if (text("hour") == null) {
            return null;
        }
        String half = text("half") != null ? text("half") : text("before");
        if (half == null && text("minute") == null) {
            throw new DateTimeException("an hour alone is no time");
        }
        int second = number("second");
        int hour = number("hour");
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.equals("pm") ? 12 : 0);
        }
        return LocalTime.of(hour, number("minute"), second == 60 ? 59 : second);
    }
}
