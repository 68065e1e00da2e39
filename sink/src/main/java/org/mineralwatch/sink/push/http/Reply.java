package org.mineralwatch.sink.push.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.mineralwatch.sink.push.deliver.Outcome;

/** What came of a request. */
public sealed interface Reply {
    /** What it means for the push that was sent. */
    Outcome outcome();

    /**
     * The endpoint answered.
     *
     * @param status the HTTP status
     * @param pause how long it wishes to be left alone, if it said so
     * @param body the beginning of what it said
     */
    record Answered(int status, Optional<Duration> pause, byte[] body) implements Reply {
        /** The event is wrong, and will be; any other status may be the endpoint's own fault, and pass. */
        private static final Set<Integer> FOR_EVER = Set.of(400, 406, 409, 413, 414, 415, 422);

        private static final int MOST_SAID = 200;

        public boolean good() {
            return status / 100 == 2;
        }

        @Override
        public Outcome outcome() {
            if (good()) {
                return new Outcome.Delivered();
            }
            return FOR_EVER.contains(status) ? new Outcome.Refused(said()) : failed();
        }

        /** The failure that an answer is which speaks of no event. */
        public Outcome.Failed failed() {
            String hint = status / 100 == 3 ? ", which is not followed: give the address that it leads to" : "";
            return new Outcome.Failed(said() + hint, pause);
        }

        private String said() {
            String text = new String(body, StandardCharsets.UTF_8)
                    .replaceAll("[\\p{Cntrl}\\s]+", " ")
                    .strip();
            String first = text.length() > MOST_SAID ? text.substring(0, MOST_SAID) + "..." : text;
            return "HTTP " + status + (first.isEmpty() ? "" : " (" + first + ")");
        }
    }

    /**
     * No answer came.
     *
     * @param cause why
     */
    record Unreached(String cause) implements Reply {
        @Override
        public Outcome outcome() {
            return new Outcome.Failed(cause);
        }
    }
}
