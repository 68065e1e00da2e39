package org.mineralwatch.lab.polling;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** When a document of ours wants to be left out, read with plain patterns and not by the parser that is on trial. */
final class SkipHints {
    private static final Pattern HOUR = Pattern.compile("<hour>(\\d+)</hour>");
    private static final Pattern DAY = Pattern.compile("<day>(\\w+day)</day>");

    private SkipHints() {}

    static Set<Integer> hours(byte[] document) {
        return HOUR.matcher(text(document))
                .results()
                .map(hour -> Integer.parseInt(hour.group(1)) % 24)
                .collect(Collectors.toSet());
    }

    static Set<DayOfWeek> days(byte[] document) {
        return DAY.matcher(text(document))
                .results()
                .map(day -> DayOfWeek.valueOf(day.group(1).toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private static String text(byte[] document) {
        return new String(document, StandardCharsets.UTF_8);
    }
}
