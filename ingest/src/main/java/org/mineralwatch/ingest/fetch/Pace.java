package org.mineralwatch.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what servers say about when to come again. What cannot be understood is as if it were not said. */
final class Pace {
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private Pace() {}

    /** How long an answer is fresh by its Cache-Control header, or null. */
    static Duration maxAge(String cacheControl) {
        String text = cacheControl == null ? "" : cacheControl.toLowerCase(Locale.ROOT);
        Matcher matcher = MAX_AGE.matcher(text);
        boolean kept = !text.contains("no-cache") && !text.contains("no-store");
        return kept && matcher.find() ? Duration.ofSeconds(Long.parseLong(matcher.group(1))) : null;
    }

    /** How long a server wants to be left alone by its Retry-After header, in seconds or as a date; or null. */
    static Duration retryAfter(String header, Instant now) {
        String text = header == null ? "" : header.strip();
        if (SECONDS.matcher(text).matches()) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return until.isAfter(now) ? Duration.between(now, until) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
