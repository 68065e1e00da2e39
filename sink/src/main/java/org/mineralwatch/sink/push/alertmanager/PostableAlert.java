package org.mineralwatch.sink.push.alertmanager;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * An alert as Alertmanager's API v2 takes it, and, without what it adds, as it gives it back.
 *
 * @param labels who it is: two alerts with the same labels are one
 * @param annotations what it says
 * @param startsAt when it began
 * @param endsAt until when it stands unless something newer comes; in the past when it is resolved
 * @param generatorURL where its cause is, or null
 */
record PostableAlert(
        Map<String, String> labels,
        Map<String, String> annotations,
        Instant startsAt,
        Instant endsAt,
        String generatorURL) {
    /** The label that tells an alert's severity, by which Alertmanager may route. */
    static final String SEVERITY = "severity";

    /** The label that tells which alert it is. */
    static final String ALERT_ID = "alert_id";

    PostableAlert {
        labels = new TreeMap<>(labels == null ? Map.of() : labels);
        annotations = new TreeMap<>(annotations == null ? Map.of() : annotations);
    }

    /** The same, over since a time, with other words. */
    PostableAlert resolved(Instant now, Map<String, String> words) {
        Instant begun = startsAt == null || startsAt.isAfter(now) ? now : startsAt;
        return new PostableAlert(labels, words, begun, now, generatorURL);
    }
}
