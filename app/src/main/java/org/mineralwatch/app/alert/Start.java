package org.mineralwatch.app.alert;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mineralwatch.service.settings.DurationText;

/** Where reading the alert topics begins. */
public sealed interface Start {
    /** With what is there already. */
    record Beginning() implements Start {}

    /** With what comes from now on. */
    record Now() implements Start {}

    /** With what came at a time or later: the time of ingestion, not of publication; with all for one before 1970. */
    record At(Instant time) implements Start {
        static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

        public At {
            if (time.isAfter(LATEST)) {
                throw new DateTimeException("the time " + time + " is too far away");
            }
            time = time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time;
        }
    }

    /** With a record's offset in its topic's only partition. */
    record Offset(long offset) implements Start {}

    Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** What people write: {@code 2h} (ago), {@code 2026-09-01}, {@code 2026-09-01T08:30:00Z}, or an offset; nothing if it is none of them. */
    static Optional<Start> parse(String text, Clock clock) {
        Optional<Start> ago =
                DurationText.read(text).map(duration -> new At(clock.instant().minus(duration)));
        if (ago.isPresent()) {
            return ago;
        }
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new Offset(Long.parseLong(text)));
        }
        try {
            return Optional.of(new At(
                    text.contains("T")
                            ? Instant.parse(text)
                            : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
