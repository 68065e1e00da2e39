package org.mineralwatch.news;

import java.util.regex.Pattern;

/**
 * A set of topics and groups of its own: {@link #LIVE}, or a replay's. The prefixes differ from the first letters on, so that
 * nothing granted or subscribed for live reads a replay.
 *
 * @param name {@code live}, or the name of a replay
 * @param prefix before every topic, group and transaction name
 */
public record Lane(String name, String prefix) {
    /** The lane that people are notified of. */
    public static final Lane LIVE = new Lane("live", "mineralwatch.");

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /**
     * The lane of a replay.
     *
     * @param name lower-case letters, digits and hyphens, at most 40
     * @throws IllegalArgumentException for another name
     */
    public static Lane replay(String name) {
        if (!NAME.matcher(name).matches() || name.equals(LIVE.name)) {
            throw new IllegalArgumentException(
                    "'" + name
                            + "' is no name for a replay: take up to 40 lower-case letters, digits and hyphens, and not 'live'");
        }
        return new Lane(name, "mineralwatch-replay." + name + ".");
    }

    /** The name of a topic in this lane, as Kafka knows it. */
    public String topic(Topic<?> topic) {
        return prefix + topic.name();
    }

    /** The name of a consumer group, Streams application or transactional id in this lane. */
    public String group(String name) {
        return prefix + name;
    }

    /** Matches the alert topics of all subjects, also of those to come. */
    public Pattern alerts() {
        return Pattern.compile(Pattern.quote(prefix + Topics.alerts("").name()) + ".+");
    }
}
