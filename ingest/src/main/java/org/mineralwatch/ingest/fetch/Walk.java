package org.mineralwatch.ingest.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.mineralwatch.ingest.fetch.FetchOutcome.Failed;
import org.mineralwatch.ingest.fetch.FetchOutcome.Kind;
import org.mineralwatch.news.Validators;

/** One fetch from its first hop to its outcome, within its deadlines. Used by one thread; a deadline's thread may cancel it. */
final class Walk {
    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final String IF_MODIFIED_SINCE = "If-Modified-Since";
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9,"
                    + " application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1";

    private final World world;
    private final Validators validators;
    private final LargeBodies.Place place;
    private final Set<String> visited = new HashSet<>();
    private final AtomicReference<HttpGet> current = new AtomicReference<>();
    private volatile Duration exceeded;
    private final String asked;
    private Address address;
    private String settled;
    private boolean permanentSoFar = true;

    /** How walks reach servers, and who ends what takes too long. */
    interface World {
        FetchSettings settings();

        /** Asks, and has the answer read. */
        Step ask(HttpGet get, Reader reader) throws IOException;

        /** Runs something when a time is over, unless it is cancelled before. */
        Future<?> after(Duration time, Runnable action);
    }

    /** Reads an answer while its connection stands. */
    interface Reader {
        Step read(ClassicHttpResponse response, Instant now) throws IOException;
    }

    Walk(World world, Validators validators, Address start, LargeBodies.Place place) {
        this.world = world;
        this.validators = validators;
        this.address = start;
        this.place = place;
        this.asked = start.toString();
        this.settled = asked;
    }

    FetchOutcome run() {
        Duration whole = world.settings().whole();
        Future<?> deadline = world.after(whole, () -> cancel(whole));
        try {
            return walk();
        } catch (IOException | RuntimeException e) {
            return exceeded == null ? Failures.of(e) : timedOut();
        } finally {
            deadline.cancel(false);
        }
    }

    private FetchOutcome walk() throws IOException {
        for (int hop = 0; hop <= world.settings().hops(); hop++) {
            if (!visited.add(address.toString())) {
                return new Failed(Kind.REDIRECT, "the redirects run in a circle at " + address);
            }
            if (!mayAsk()) {
                return new Failed(
                        Kind.REFUSED_ADDRESS,
                        address.uri().getHost() + " would be asked on port " + address.port()
                                + ", which is none of the web");
            }
            Step step = ask();
            if (exceeded != null) {
                return timedOut();
            } else if (step instanceof Step.Done done) {
                return done.outcome();
            }
            goOn((Step.Onward) step);
        }
        return new Failed(Kind.REDIRECT, "more than " + world.settings().hops() + " redirects");
    }

    private boolean mayAsk() {
        return Ports.allowed(address.port())
                || world.settings().allowedHosts().contains(address.uri().getHost());
    }

    private void goOn(Step.Onward onward) {
        address = onward.next();
        permanentSoFar &= onward.permanent();
        settled = permanentSoFar ? address.toString() : settled;
    }

    /** Asks the current address; its headers have a deadline of their own. */
    private Step ask() throws IOException {
        HttpGet get = request();
        current.set(get);
        if (exceeded != null) {
            get.cancel();
        }
        Duration headers = world.settings().headers();
        Future<?> deadline = world.after(headers, () -> cancel(headers));
        try {
            return world.ask(get, (response, now) -> {
                deadline.cancel(false);
                boolean conditional = get.containsHeader(IF_NONE_MATCH) || get.containsHeader(IF_MODIFIED_SINCE);
                return new Reply(response, address, asked, settled, conditional, now)
                        .read(new Body.Bounds(world.settings().bodyBytes(), () -> place.take(() -> exceeded != null)));
            });
        } finally {
            deadline.cancel(false);
        }
    }

    private HttpGet request() {
        HttpGet get = new HttpGet(address.uri());
        get.setHeader("Accept", ACCEPT);
        get.setHeader("Accept-Encoding", "gzip, deflate");
        // feeds are asked minutes apart: a kept connection would only hold the server's resources
        get.setHeader("Connection", "close");
        if (gaveValidators(address.toString())) {
            setIfAny(get, IF_NONE_MATCH, validators.etag());
            setIfAny(get, IF_MODIFIED_SINCE, validators.lastModified());
        }
        setIfAny(get, "Authorization", address.authorization());
        return get;
    }

    private boolean gaveValidators(String asked) {
        return validators.validFor() == null
                ? visited.size() == 1
                : validators.validFor().equals(asked);
    }

    private static void setIfAny(HttpGet get, String name, String value) {
        if (value != null) {
            get.setHeader(name, value);
        }
    }

    private void cancel(Duration limit) {
        exceeded = limit;
        HttpGet get = current.get();
        if (get != null) {
            get.cancel();
        }
    }

    private FetchOutcome timedOut() {
        return new Failed(Kind.TIMEOUT, "not finished within " + exceeded.toMillis() + " ms");
    }
}
