package org.mineralwatch.ingest;

import java.time.Duration;
import org.mineralwatch.ingest.fetch.FetchOutcome.Failed;
import org.mineralwatch.ingest.fetch.FetchOutcome.Kind;

/**
 * How heavy a failure weighs, in hundredths. The weights are Media Cloud's, which keeps 180,000 feeds by them: hard 1, soft 0.5,
 * temporary 0.25. A weight of 1 is two doublings of the wait, so that hard failures reach a day after some four polls.
 */
final class Trouble {
    static final int HARD = 100;
    static final int SOFT = 50;
    static final int TEMPORARY = 25;

    private static final int FOR_TWO_DOUBLINGS = 100;
    private static final int MOST = 2_000;

    private Trouble() {}

    static int weight(Failed failed) {
        return switch (failed.kind()) {
            case ADDRESS, REFUSED_ADDRESS, GONE -> HARD;
            // a name that is not found may be our own network's failure, which no feed must pay for with a day
            case DNS, TLS, REDIRECT, FORBIDDEN, CHALLENGE, PARTIAL, EMPTY, TOO_LARGE, NOT_A_FEED, EXHAUSTED -> SOFT;
            case CONNECT, TIMEOUT, TRUNCATED, BROKEN_ANSWER -> TEMPORARY;
            case HTTP_STATUS -> weight(failed.status(), failed.retryAfter() != null);
        };
    }

    /** A server that is overloaded and does not say for how long is given twice the time at each poll. */
    private static int weight(int status, boolean saysHowLong) {
        if (status == 404) {
            return HARD;
        }
        boolean overloaded = status == 429 || status == 503;
        return overloaded ? saysHowLong ? TEMPORARY : SOFT : status >= 500 ? TEMPORARY : SOFT;
    }

    /** A wait that has grown with trouble. */
    static Duration grown(Duration wait, int trouble, Duration cap) {
        double factor = Math.pow(4, (double) Math.min(trouble, MOST) / FOR_TWO_DOUBLINGS);
        return factor * wait.toMillis() >= cap.toMillis() ? cap : Duration.ofMillis((long) (factor * wait.toMillis()));
    }

    /** Whether the feed, or we, are not wanted there: nothing that mends within minutes. */
    static boolean refused(Failed failed) {
        return failed.kind() == Kind.CHALLENGE || failed.kind() == Kind.FORBIDDEN || failed.status() == 404;
    }
}
