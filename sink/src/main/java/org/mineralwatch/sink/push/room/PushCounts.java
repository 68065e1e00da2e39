package org.mineralwatch.sink.push.room;

import io.micrometer.core.instrument.Counter;
import org.mineralwatch.service.Metrics;

/** What an endpoint's room counts. */
final class PushCounts {
    private final Metrics metrics;
    private final String endpoint;
    private final Counter delivered;
    private final Counter failed;
    private final Counter refused;
    private final Counter backfill;
    private final Counter withheld;
    private final Counter unwanted;
    private volatile long lag;

    PushCounts(Metrics metrics, String endpoint) {
        this.metrics = metrics;
        this.endpoint = endpoint;
        delivered = counter("push.delivered", "Pushes that the endpoint has taken");
        failed = counter("push.failures", "Attempts that failed and are made again");
        refused = counter("push.refused", "Events that the endpoint will never take; they are in the dead letters");
        backfill = counter("push.backfill", "Events that are not pushed because a backfilled article caused them");
        withheld = counter("push.withheld", "Events that the flood cap held back");
        unwanted = counter("push.unwanted", "Events of a subject or severity that the endpoint does not want");
        metrics.gauge("push.lag", "Records that wait for the endpoint", () -> lag, "endpoint", endpoint);
    }

    private Counter counter(String name, String help) {
        return metrics.counter(name, help, "endpoint", endpoint);
    }

    void delivered() {
        delivered.increment();
    }

    void failed() {
        failed.increment();
    }

    void refused() {
        refused.increment();
    }

    void backfill() {
        backfill.increment();
    }

    void withheld() {
        withheld.increment();
    }

    void unwanted() {
        unwanted.increment();
    }

    void lag(long records) {
        lag = records;
    }
}
