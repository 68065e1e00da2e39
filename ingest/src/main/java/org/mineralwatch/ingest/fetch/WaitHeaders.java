package org.mineralwatch.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;

/** Reads what servers say about when to come again. What cannot be understood is as if it were not said. */
final class WaitHeaders {
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    /** The form of C's asctime, of which the library knows no zone. */
    private static final DateTimeFormatter OLDEST = DateTimeFormatter.ofPattern(
                    "EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private WaitHeaders() {}

    /**
     * How long an answer is fresh: by its Cache-Control, else by its Expires.
     *
     * @param cacheControl the header, all of them joined by commas, or null
     * @param expires the header, or null
     * @param served the server's own time of the answer
     * @return zero when it must not be kept, or is over already; null when nothing is said
     */
    static Duration fresh(String cacheControl, String expires, Instant served) {
        String text = cacheControl == null ? "" : cacheControl.toLowerCase(Locale.ROOT);
        if (text.contains("no-cache") || text.contains("no-store")) {
            return Duration.ZERO;
        }
        Matcher maxAge = MAX_AGE.matcher(text);
        if (maxAge.find()) {
            return Duration.ofSeconds(Long.parseLong(maxAge.group(1)));
        }
        // a date that cannot be read, such as 0, is one that has passed
        return expires == null ? null : until(date(expires), served);
    }

    /**
     * How long a server wants to be left alone by its Retry-After, in seconds or as a date; or null.
     *
     * @param served the server's own time of the answer
     */
    static Duration retryAfter(String header, Instant served) {
        String text = header == null ? "" : header.strip();
        if (SECONDS.matcher(text).matches()) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        Duration wait = until(date(text), served);
        return wait.isZero() ? null : wait;
    }

    /** The server's own time of an answer, so that no clock needs to agree with another; else ours. */
    static Instant served(String date, Instant now) {
        Instant stated = date == null ? null : date(date);
        return stated == null ? now : stated;
    }

    /** In any of the three forms of HTTP. */
    private static Instant date(String text) {
        Instant date = text.isBlank() ? null : DateUtils.parseStandardDate(text);
        try {
            return date != null ? date : Instant.from(OLDEST.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Duration until(Instant time, Instant served) {
        return time == null || time.isBefore(served) ? Duration.ZERO : Duration.between(served, time);
    }
}
