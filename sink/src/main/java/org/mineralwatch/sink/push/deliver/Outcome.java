package org.mineralwatch.sink.push.deliver;

import java.time.Duration;
import java.util.Optional;

/** How an attempt to deliver ended. */
public sealed interface Outcome {
    /** The endpoint has it. */
    record Delivered() implements Outcome {}

    /**
     * The endpoint will never take this one, but may take the next.
     *
     * @param cause what it said
     */
    record Refused(String cause) implements Outcome {}

    /**
     * The endpoint takes nothing now.
     *
     * @param cause why, for the operator
     * @param pause how long it wishes to be left alone, if it said so
     */
    record Failed(String cause, Optional<Duration> pause) implements Outcome {
        public Failed(String cause) {
            this(cause, Optional.empty());
        }
    }
}
