package org.mineralwatch.sink.push.alertmanager;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mineralwatch.news.Json;
import org.mineralwatch.sink.push.Push;
import org.mineralwatch.sink.push.deliver.Deliverer;
import org.mineralwatch.sink.push.deliver.Outcome;
import org.mineralwatch.sink.push.http.Caller;
import org.mineralwatch.sink.push.http.Reply;

/**
 * Delivers to one Alertmanager. As severity is a label, an alert whose severity changes is another one there: what stands there under
 * its id and under other labels is resolved in the same request. What stands there, Alertmanager itself is asked, so there is no
 * memory here to lose.
 */
final class Alertmanager implements Deliverer {
    private static final TypeReference<List<PostableAlert>> ALERTS = new TypeReference<>() {};

    private final URI alerts;
    private final Translation translation;
    private final Caller caller;
    private final Clock clock;

    Alertmanager(URI address, Translation translation, Caller caller, Clock clock) {
        String base = address.toString().replaceAll("/+$", "");
        this.alerts = URI.create(base + "/api/v2/alerts");
        this.translation = translation;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public Outcome deliver(Push push) throws InterruptedException {
        if (!(push instanceof Push.Event event) || event.alert().version() == 1) {
            return post(List.of(translation.standing(push, clock.instant()))); // nothing can stand under its id
        }
        Reply reply = caller.get(URI.create(alerts + "?filter=" + filter(push)));
        if (!(reply instanceof Reply.Answered answered)) {
            return reply.outcome();
        }
        return answered.good() ? deliver(event, answered) : answered.failed();
    }

    private Outcome deliver(Push.Event event, Reply.Answered answered) throws InterruptedException {
        try {
            List<PostableAlert> known = Json.MAPPER.readValue(answered.body(), ALERTS);
            List<PostableAlert> all = all(event, known, clock.instant());
            return all.isEmpty() ? new Outcome.Delivered() : post(all);
        } catch (IOException e) {
            return new Outcome.Failed("what it answers is no list of alerts: is the address that of an Alertmanager?");
        }
    }

    /** What is to stand from now on, and what no longer. */
    private List<PostableAlert> all(Push.Event event, List<PostableAlert> known, Instant now) {
        PostableAlert current = translation.standing(event, now);
        List<PostableAlert> all = new ArrayList<>();
        for (PostableAlert one : known) {
            if (!event.alert().standing() || !one.labels().equals(current.labels())) {
                all.add(one.resolved(now, current.annotations()));
            }
        }
        if (event.alert().standing()) {
            all.add(current);
        }
        return all;
    }

    private Outcome post(List<PostableAlert> all) throws InterruptedException {
        byte[] body = Json.line(all).getBytes(StandardCharsets.UTF_8);
        return caller.post(alerts, Map.of("Content-Type", "application/json"), body)
                .outcome();
    }

    private static String filter(Push push) {
        String matcher = PostableAlert.ALERT_ID + "=\"" + Translation.alertId(push) + "\"";
        return URLEncoder.encode(matcher, StandardCharsets.UTF_8);
    }

    @Override
    public String place() {
        return alerts.getScheme() + "://" + alerts.getAuthority();
    }
}
