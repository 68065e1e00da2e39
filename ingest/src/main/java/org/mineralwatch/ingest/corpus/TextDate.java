package org.mineralwatch.ingest.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mineralwatch.news.PublicationTime;

/**
 * Finds the day on which a plain text was published where the text says so beyond doubt: its first lines name one full date and no
 * other, on a short line, in the dateline, or as the day of what the main clause of the lead tells. A weekday, a day without a year,
 * days written in figures (whose month is that?) and spans of days are no such date; then nobody says when.
 */
final class TextDate {
    private static final int LINES = 6;
    private static final int LOOKED_AT = 2_000;
    private static final int SHORT_LINE = 80;
    private static final int DATELINE = 60;
    private static final int FIRST_YEAR = 1990;

    private static final String MONTH =
            "(?<%s>jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?"
                    + "|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)";
    private static final String ENGLISH = MONTH.formatted("m1") + " (?<d1>\\d{1,2})(?:st|nd|rd|th)?,? (?<y1>\\d{4})";
    private static final String OTHERS =
            "(?<d2>\\d{1,2})(?:st|nd|rd|th)? " + MONTH.formatted("m2") + ",? (?<y2>\\d{4})";
    private static final String ISO = "(?<y3>\\d{4})-(?<m3>\\d{2})-(?<d3>\\d{2})";
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\w/.-])(?:" + ENGLISH + "|" + OTHERS + "|" + ISO + ")(?![\\w/-])", Pattern.CASE_INSENSITIVE);

    /** The last of several days, or a day that something lasts from or to. */
    private static final Pattern SPAN = Pattern.compile(
            "(?:\\b(?:to|and|till|until|through|from|between|since|by|before|after)|[-\\u2013\\u2014&])\\s*$",
            Pattern.CASE_INSENSITIVE);

    /** What comes before the day of a main clause; the rest of it has no turn to something else. */
    private static final Pattern MAIN_CLAUSE = Pattern.compile("\\b[^,;:.!?()]+ on $");

    private static final Pattern OTHER_TIME = Pattern.compile(
            "\\b(?:will|would|shall|may|since|after|before|until|when|which|who|whose|that|born|signed)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DATELINE_ENDS = Pattern.compile("^\\s*(?:\\([^)]{1,40}\\)\\s*)?[-\\u2013\\u2014:|].*");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private TextDate() {}

    /** The day, or that nobody says when. */
    static PublicationTime of(String text) {
        Set<LocalDate> days = new LinkedHashSet<>();
        boolean plain = false;
        boolean lead = true;
        List<String> lines = text.substring(0, Math.min(text.length(), LOOKED_AT))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(LINES)
                .toList();
        for (String line : lines) {
            for (MatchResult found : DATE.matcher(line).results().toList()) {
                LocalDate day = day(found.group());
                days.add(day);
                plain |= day != null && isOwn(line, found, lead);
            }
            lead &= line.length() <= SHORT_LINE || !line.matches(".*[.!?][\"\\u201d)]?");
        }
        boolean one = days.size() == 1 && !days.contains(null);
        return one && plain
                ? PublicationTime.on(days.iterator().next(), PublicationTime.Origin.TEXT)
                : PublicationTime.NONE;
    }

    /** Whether a date is that of the text and not of something that it tells. */
    private static boolean isOwn(String line, MatchResult date, boolean lead) {
        String before = line.substring(0, date.start());
        String after = line.substring(date.end());
        if (SPAN.matcher(before).find()) {
            return false;
        }
        boolean dateline =
                before.length() <= DATELINE && DATELINE_ENDS.matcher(after).matches();
        boolean mainClause = lead
                && MAIN_CLAUSE.matcher(before).matches()
                && !OTHER_TIME.matcher(before).find();
        return isShort(line) || dateline || mainClause;
    }

    /** A line about the text, such as one with its author and day: no sentence, which would tell something. */
    private static boolean isShort(String line) {
        return line.length() <= SHORT_LINE
                && !line.matches(".*[a-z]{2}[.!?]")
                && !line.toLowerCase(Locale.ROOT).matches(".*\\b(?:on|in|of|for|until|since|by \\d)\\b.*");
    }

    private static LocalDate day(String date) {
        var m = DATE.matcher(date);
        if (!m.matches()) {
            return null;
        }
        try {
            LocalDate day = m.group("m3") != null
                    ? LocalDate.parse(date)
                    : m.group("m1") != null
                            ? day(m.group("y1"), m.group("m1"), m.group("d1"))
                            : day(m.group("y2"), m.group("m2"), m.group("d2"));
            return day.getYear() < FIRST_YEAR ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDate day(String year, String month, String day) {
        int number = 1 + MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT));
        return LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day));
    }
}
