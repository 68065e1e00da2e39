package org.mineralwatch.news;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a topic is kept. Every setting is explicit, since Kafka's defaults delete old records and cut segments by record time.
 *
 * @param partitions how many partitions it is created with
 * @param compacted whether the last record of each key stays and older ones go
 * @param retention how long records stay; null for ever
 */
public record TopicPolicy(int partitions, boolean compacted, Duration retention) {
    /** Largest record, in bytes: an article of half a million characters of any script. */
    public static final int MAX_RECORD_BYTES = 4 << 20;

    private static final long SEGMENT_BYTES = 128L << 20;
    private static final Duration SEGMENT_AGE = Duration.ofDays(7);

    public static TopicPolicy forEver(int partitions) {
        return new TopicPolicy(partitions, false, null);
    }

    public static TopicPolicy keptFor(int partitions, Duration retention) {
        return new TopicPolicy(partitions, false, retention);
    }

    public static TopicPolicy compacted(int partitions) {
        return new TopicPolicy(partitions, true, null);
    }

    /** The topic's settings in Kafka's own names. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("cleanup.policy", compacted ? "compact" : "delete");
        settings.put("retention.ms", retention == null ? "-1" : Long.toString(retention.toMillis()));
        settings.put("retention.bytes", "-1");
        settings.put("segment.bytes", Long.toString(SEGMENT_BYTES));
        settings.put("segment.ms", Long.toString(SEGMENT_AGE.toMillis()));
        settings.put("max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
        settings.put("message.timestamp.type", "CreateTime");
        return settings;
    }
}
