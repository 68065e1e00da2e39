package org.mineralwatch.ingest.fetch;

/** What one request of a walk came to. */
sealed interface Step {
    /**
     * The walk is over.
     *
     * @param outcome of it all
     */
    record Done(FetchOutcome outcome) implements Step {}

    /**
     * The walk goes on.
     *
     * @param next where
     * @param permanent whether for good
     */
    record Onward(Address next, boolean permanent) implements Step {}
}
