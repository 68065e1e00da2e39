package org.mineralwatch.sink.push.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.mineralwatch.sink.push.Push;
import org.mineralwatch.sink.push.Withheld;

/** A push as a CloudEvent 1.0 in structured mode: for an alert event, what its record says in binary mode. */
record StructuredEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Object data) {
    /** The media type of its JSON. */
    static final String MEDIA_TYPE = "application/cloudevents+json";

    static StructuredEvent of(Push push) {
        if (push instanceof Push.Event event) {
            String status = event.alert().status().name().toLowerCase(Locale.ROOT);
            return of(push, "org.mineralwatch.alert." + status, event.alert().id(), event.alert());
        }
        Push.Notice notice = (Push.Notice) push;
        return of(push, "org.mineralwatch.push.withheld", notice.subject(), Held.of(notice));
    }

    private static StructuredEvent of(Push push, String type, String subject, Object data) {
        String source = "/mineralwatch/alerts/" + push.subject();
        return new StructuredEvent("1.0", push.id(), source, type, subject, push.time(), "application/json", data);
    }

    /** The data of a notice. */
    private record Held(
            String subject,
            Instant hour,
            int withheld,
            @JsonProperty("first") List<Withheld> first) {
        static Held of(Push.Notice notice) {
            return new Held(notice.subject(), notice.hour(), notice.withheld(), notice.first());
        }
    }
}
