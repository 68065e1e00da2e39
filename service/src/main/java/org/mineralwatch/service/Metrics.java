package org.mineralwatch.service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * What a process counts, in Prometheus form. Only what is registered here appears: the allow-list is the code, so the hundreds of
 * series of Kafka's own clients, with their random client ids, stay out. docs/METRICS.md has every name.
 */
public final class Metrics {
    private static final String PREFIX = "mineralwatch.";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private final List<DoubleSupplier> counted = new CopyOnWriteArrayList<>();

    public Metrics() {
        ProcessSeries.register(this);
    }

    /**
     * A count that only grows.
     *
     * @param name dotted words without prefix, such as {@code ingest.polls}
     * @param help what it counts, for the operator
     * @param labels label, value, label, value; bounded sets only
     */
    public Counter counter(String name, String help, String... labels) {
        return Counter.builder(PREFIX + name).description(help).tags(labels).register(registry);
    }

    /** A count that something else keeps. */
    public void counted(String name, String help, DoubleSupplier value, String... labels) {
        plainCounted(PREFIX + name, help, value, labels);
    }

    /** A value that goes up and down. */
    public void gauge(String name, String help, Supplier<Number> value, String... labels) {
        plainGauge(PREFIX + name, help, value, labels);
    }

    /** A value of the whole process that more than one of its rooms tells of: whoever is first. */
    void sharedGauge(String name, String help, Supplier<Number> value) {
        if (registry.find(PREFIX + name).gauge() == null) {
            gauge(name, help, value);
        }
    }

    /** The same of a count. */
    void sharedCounted(String name, String help, DoubleSupplier value) {
        if (registry.find(PREFIX + name).functionCounter() == null) {
            counted(name, help, value);
        }
    }

    /** Under a name that is not ours; held on to here, since the registry itself only knows it weakly. */
    void plainCounted(String name, String help, DoubleSupplier value, String... labels) {
        counted.add(value);
        FunctionCounter.builder(name, value, DoubleSupplier::getAsDouble)
                .description(help)
                .tags(labels)
                .register(registry);
    }

    /** Under a name that is not ours. */
    void plainGauge(String name, String help, Supplier<Number> value, String... labels) {
        Gauge.builder(name, value).description(help).tags(labels).register(registry);
    }

    /**
     * A fact that has a name instead of a number: one series, whose value is always 1, with the fact as its label.
     *
     * @return takes each new fact in the place of the last
     */
    public Consumer<String> fact(String name, String help, String label) {
        MultiGauge series = MultiGauge.builder(PREFIX + name).description(help).register(registry);
        return fact -> series.register(List.of(MultiGauge.Row.of(Tags.of(label, fact), 1)), true);
    }

    /** All series as text. */
    public String scrape() {
        return registry.scrape();
    }
}
