package org.mineralwatch.sink.push.room;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.mineralwatch.sink.push.deliver.Backoff;
import org.mineralwatch.sink.push.deliver.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When an endpoint may be asked next, and what is wrong with it. Outlives a lost connection to Kafka. */
final class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final String endpoint;
    private final Backoff backoff;
    private final Clock clock;
    private final DoubleSupplier chance;
    private int failures;
    private Instant next = Instant.MIN;
    private volatile String trouble;

    Attempts(String endpoint, Backoff backoff, Clock clock, DoubleSupplier chance) {
        this.endpoint = endpoint;
        this.backoff = backoff;
        this.clock = clock;
        this.chance = chance;
    }

    /** How long the endpoint is still to be left alone. */
    Duration rest() {
        Instant now = clock.instant();
        return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
    }

    /** What is wrong, as long as something is. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** The endpoint answers for what it was asked. */
    void answered() {
        if (failures > 0) {
            LOG.info("endpoint {} answers again after {} failed attempts", endpoint, failures);
        }
        failures = 0;
        trouble = null;
    }

    /** What the endpoint did not take is another process's to deliver now. */
    void handedOver() {
        trouble = null;
    }

    void failed(Outcome.Failed outcome) {
        failures++;
        Duration wait = backoff.after(failures, outcome, chance.getAsDouble());
        next = clock.instant().plus(wait);
        trouble = outcome.cause();
        if (Integer.bitCount(failures + 1) == 1) { // the first, third, seventh ...
            LOG.warn(
                    "endpoint {} failed {} times in a row, again in {} s: {}",
                    endpoint,
                    failures,
                    wait.toMillis() / 1_000.0,
                    outcome.cause());
        }
    }
}
