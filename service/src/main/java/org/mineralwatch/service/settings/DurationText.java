package org.mineralwatch.service.settings;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as settings write them: {@code 500ms}, {@code 30s}, {@code 15m}, {@code 24h} or {@code 30d}. */
public final class DurationText {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
    private static final Map<String, Duration> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put("d", Duration.ofDays(1));
        UNITS.put("h", Duration.ofHours(1));
        UNITS.put("m", Duration.ofMinutes(1));
        UNITS.put("s", Duration.ofSeconds(1));
        UNITS.put("ms", Duration.ofMillis(1));
    }

    private DurationText() {}

    /** A length of time as settings write it; nothing for other text. */
    public static Optional<Duration> read(String text) {
        Matcher m = WRITTEN.matcher(text.strip());
        return m.matches()
                ? Optional.of(UNITS.get(m.group(2)).multipliedBy(Long.parseLong(m.group(1))))
                : Optional.empty();
    }

    /** The same in the greatest unit that has it whole. */
    public static String written(Duration duration) {
        return UNITS.entrySet().stream()
                .filter(unit -> !duration.isZero()
                        && duration.toMillis() % unit.getValue().toMillis() == 0)
                .findFirst()
                .map(unit -> duration.toMillis() / unit.getValue().toMillis() + unit.getKey())
                .orElse("0s");
    }
}
