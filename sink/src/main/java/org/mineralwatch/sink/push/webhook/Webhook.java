package org.mineralwatch.sink.push.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.mineralwatch.news.Json;
import org.mineralwatch.sink.push.Push;
import org.mineralwatch.sink.push.deliver.Deliverer;
import org.mineralwatch.sink.push.deliver.Outcome;
import org.mineralwatch.sink.push.http.Caller;

/** Delivers to one webhook. Every attempt carries the same id, and a signature over the id, the time of the attempt and the body. */
final class Webhook implements Deliverer {
    private final URI address;
    private final Signature signature;
    private final Caller caller;
    private final Clock clock;

    Webhook(URI address, Signature signature, Caller caller, Clock clock) {
        this.address = address;
        this.signature = signature;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public Outcome deliver(Push push) throws InterruptedException {
        byte[] body = Json.line(StructuredEvent.of(push)).getBytes(StandardCharsets.UTF_8);
        long timestamp = clock.instant().getEpochSecond();
        Map<String, String> headers = Map.of(
                "Content-Type",
                StructuredEvent.MEDIA_TYPE,
                "webhook-id",
                push.id(),
                "webhook-timestamp",
                Long.toString(timestamp),
                "webhook-signature",
                signature.of(push.id(), timestamp, body));
        return caller.post(address, headers, body).outcome();
    }

    /** The path is left out: with many services it is the secret. */
    @Override
    public String place() {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
