package org.mineralwatch.sink.push.alertmanager;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.mineralwatch.sink.push.deliver.Deliverer;
import org.mineralwatch.sink.push.deliver.Given;
import org.mineralwatch.sink.push.deliver.Kind;
import org.mineralwatch.sink.push.http.Caller;

/** Endpoints that are Prometheus Alertmanagers. */
public final class AlertmanagerKind implements Kind {
    private static final String STANDS = "stands";
    private static final Duration USUAL = Duration.ofHours(24);

    private final Clock clock;

    public AlertmanagerKind(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "alertmanager";
    }

    @Override
    public Set<String> options() {
        return Set.of(STANDS, Caller.AUTHORIZATION, Caller.TIMEOUT);
    }

    @Override
    public Deliverer deliverer(Given given) {
        URI address = given.address(name());
        if (address.getRawQuery() != null) {
            given.mistake(name(), "give the address without a question mark: /api/v2/alerts is added to it");
        }
        Translation translation = new Translation(given.duration(STANDS, USUAL));
        return new Alertmanager(address, translation, Caller.of(given, clock), clock);
    }
}
