package org.mineralwatch.sink.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.mineralwatch.news.Alert;

/** The CloudEvents 1.0 headers of an alert event in Kafka's binary mode, so that generic tools can route and de-duplicate it. */
final class CloudEvent {
    private CloudEvent() {}

    /**
     * @param alert the event
     * @param time when its cause was ingested, milliseconds since 1970
     */
    static Headers headers(Alert alert, long time) {
        Headers headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", alert.id() + "-" + alert.version());
        add(headers, "ce_source", "/mineralwatch/alerts/" + alert.subject());
        add(
                headers,
                "ce_type",
                "org.mineralwatch.alert." + alert.status().name().toLowerCase(java.util.Locale.ROOT));
        add(headers, "ce_time", Instant.ofEpochMilli(time).toString());
        add(headers, "ce_subject", alert.id());
        add(headers, "content-type", "application/json");
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
