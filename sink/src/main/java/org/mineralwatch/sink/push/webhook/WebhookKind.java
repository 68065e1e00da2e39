package org.mineralwatch.sink.push.webhook;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.mineralwatch.sink.push.deliver.Deliverer;
import org.mineralwatch.sink.push.deliver.Given;
import org.mineralwatch.sink.push.deliver.Kind;
import org.mineralwatch.sink.push.http.Caller;

/** Endpoints that are signed webhooks. */
public final class WebhookKind implements Kind {
    private static final String SECRET = "secret-file";

    private final Clock clock;

    public WebhookKind(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public Set<String> options() {
        return Set.of(SECRET, Caller.AUTHORIZATION, Caller.TIMEOUT);
    }

    @Override
    public Deliverer deliverer(Given given) {
        URI address = given.address(name());
        return new Webhook(address, signature(given), Caller.of(given, clock), clock);
    }

    private static Signature signature(Given given) {
        if (!given.has(SECRET)) {
            given.mistake(SECRET, "a webhook's pushes are signed: name the file that has the key");
            return Signature.with(List.of());
        }
        try {
            return Signature.with(given.secrets(SECRET));
        } catch (IllegalArgumentException e) {
            given.mistake(SECRET, e.getMessage());
            return Signature.with(List.of());
        }
    }
}
