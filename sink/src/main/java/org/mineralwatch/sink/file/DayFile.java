package org.mineralwatch.sink.file;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which file of an alert folder: the alerts of one subject whose stories were first published on one day.
 *
 * @param subject of the topic that it copies
 * @param day publication day in UTC, or {@code undated}
 * @param packed whether it is compressed
 */
public record DayFile(String subject, String day, boolean packed) {
    private static final String PLAIN = ".jsonl";
    private static final String PACKED = ".jsonl.gz";
    private static final Pattern NAME = Pattern.compile("([^/]+)/([+-]?\\d{4,}-\\d\\d-\\d\\d|undated)\\.jsonl(\\.gz)?");

    /** The file of a name inside the folder; nothing when an alert folder has no such file. */
    public static Optional<DayFile> of(String name) {
        Matcher m = NAME.matcher(name);
        return m.matches() ? Optional.of(new DayFile(m.group(1), m.group(2), m.group(3) != null)) : Optional.empty();
    }

    /** Its name inside the folder. */
    public String name() {
        return subject + "/" + day + (packed ? PACKED : PLAIN);
    }

    /** The same day in the other form. */
    DayFile packed(boolean wanted) {
        return new DayFile(subject, day, wanted);
    }

    /** Whether its day is before another; undated alerts are before none. */
    boolean before(LocalDate other) {
        return before(day, other);
    }

    /** Whether the day that names a file is before another. */
    public static boolean before(String day, LocalDate other) {
        return Character.isDigit(day.charAt(day.length() - 1))
                && LocalDate.parse(day).isBefore(other);
    }
}
