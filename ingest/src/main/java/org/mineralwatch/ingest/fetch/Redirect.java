package org.mineralwatch.ingest.fetch;

import java.util.Optional;
import org.mineralwatch.ingest.fetch.FetchOutcome.Failed;
import org.mineralwatch.ingest.fetch.FetchOutcome.Kind;

/** Where a redirect leads, if it may be followed at all: pure, so that every rule can be tried. */
final class Redirect {
    private Redirect() {}

    static boolean is(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** Whether the address should be given up for the new one. */
    static boolean permanent(int status) {
        return status == 301 || status == 308;
    }

    /**
     * The next hop.
     *
     * @param from who sent us on
     * @param status 301, 302, 303, 307 or 308
     * @param location the header, or null
     */
    static Step next(Address from, int status, String location) {
        if (location == null || location.isBlank()) {
            return refused(status, "HTTP " + status + " without a place to go to");
        }
        Optional<Address> next = from.redirected(location);
        if (next.isEmpty()) {
            return refused(status, "HTTP " + status + " leads to no http(s) address");
        }
        return from.secure() && !next.get().secure()
                ? refused(status, "HTTP " + status + " leads from https to http, at " + from)
                : new Step.Onward(next.get(), permanent(status));
    }

    private static Step refused(int status, String message) {
        return new Step.Done(new Failed(Kind.REDIRECT, status, message, null));
    }
}
