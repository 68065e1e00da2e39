package org.mineralwatch.app.letters;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a dead letter is called: where it stands on its topic, written {@code 0@17}.
 *
 * @param partition its partition
 * @param offset its offset there
 */
public record LetterId(int partition, long offset) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})@(\\d{1,18})");

    /** The id that a text is, if it is one. */
    public static Optional<LetterId> parse(String text) {
        Matcher m = WRITTEN.matcher(text);
        return m.matches()
                ? Optional.of(new LetterId(Integer.parseInt(m.group(1)), Long.parseLong(m.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return partition + "@" + offset;
    }
}
