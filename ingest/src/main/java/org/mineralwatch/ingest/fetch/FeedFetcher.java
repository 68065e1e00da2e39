package org.mineralwatch.ingest.fetch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;
import org.mineralwatch.ingest.fetch.FetchOutcome.Failed;
import org.mineralwatch.ingest.fetch.FetchOutcome.Kind;

/**
 * Asks for feeds, conditionally. It walks redirects itself, so that scheme, port and resolved address of every hop are checked; keeps
 * no cookies; retries nothing; decompresses within bounds; and ends every fetch at its deadline, also one whose server drips. One
 * fetcher serves any number of threads.
 */
public final class FeedFetcher implements AutoCloseable {
    private final FetchSettings settings;
    private final Clock clock;
    private final PublicAddresses addresses;
    private final CloseableHttpClient http;
    private final ScheduledThreadPoolExecutor deadlines;
    private final LargeBodies largeBodies;
    private final Wire wire = new Wire();

    /**
     * @param settings the bounds
     * @param clock for headers that name a date, where the server does not tell its own time
     */
    public FeedFetcher(FetchSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.largeBodies = LargeBodies.forHeap(Runtime.getRuntime().maxMemory(), settings.bodyBytes());
        this.addresses = new PublicAddresses(settings);
        this.http = WebClient.create(settings, addresses);
        this.deadlines = new ScheduledThreadPoolExecutor(1, task -> Lookups.daemon(task, "fetch-deadlines"));
        this.deadlines.setRemoveOnCancelPolicy(true);
    }

    /** Fetches one document; returns within the whole deadline, whatever the server does. */
    public FetchOutcome fetch(FetchRequest request) {
        return fetch(request, outcome -> outcome);
    }

    /**
     * Fetches one document and has it read while its place in memory is still kept for it: only few large ones are in the works at
     * once, from their first mebibyte until they are read.
     *
     * @param reader what to do with the outcome
     */
    public <T> T fetch(FetchRequest request, Function<FetchOutcome, T> reader) {
        Optional<Address> given = Address.of(request.address());
        Optional<Address> start = Address.of(request.asked());
        if (given.isEmpty() || start.isEmpty()) {
            return reader.apply(new Failed(Kind.ADDRESS, "the address is no http(s) address"));
        }
        try (LargeBodies.Place place = largeBodies.place()) {
            Address asked = start.get().authorizedAs(given.get());
            return reader.apply(new Walk(wire, request.validators(), asked, place).run());
        }
    }

    private final class Wire implements Walk.World {
        @Override
        public FetchSettings settings() {
            return settings;
        }

        @Override
        public Step ask(HttpGet get, Walk.Reader reader) throws IOException {
            return http.execute(get, response -> {
                try {
                    return reader.read(response, clock.instant());
                } finally {
                    // closing would first read an endless body to its end
                    get.cancel();
                }
            });
        }

        @Override
        public Future<?> after(Duration time, Runnable action) {
            return deadlines.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        addresses.close();
        http.close(CloseMode.IMMEDIATE);
    }
}
