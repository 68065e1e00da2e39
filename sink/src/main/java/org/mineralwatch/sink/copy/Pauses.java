package org.mineralwatch.sink.copy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a person why copying rests and what ends that, once for each cause, and when it has gone on. */
final class Pauses {
    private static final Logger LOG = LoggerFactory.getLogger(Pauses.class);
    private static final Duration REST = Duration.ofSeconds(2);

    private final String what;
    private String why;
    private boolean paused;

    /** @param what rests, as logs say it */
    Pauses(String what) {
        this.what = what;
    }

    /** How long to rest after a failure; not at all when the folder was found changed, which the next start mends. */
    Duration after(Exception cause) {
        boolean first = !paused;
        String now = said(cause);
        if (first || !now.equals(why)) {
            LOG.warn("{} pause: {}", what, now);
        }
        LOG.debug("{} pause", what, cause);
        paused = true;
        why = now;
        return first && cause instanceof DamagedCopy ? Duration.ZERO : REST;
    }

    private static String said(Exception cause) {
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof DamagedCopy) {
            return message;
        }
        if (cause instanceof NoSuchFileException) {
            return message + " is not there; tried again every " + REST.toSeconds() + " s";
        }
        if (cause instanceof IOException && (message.contains("No space left") || message.contains("quota"))) {
            return "the disk is full (" + message
                    + "): make room, and copying goes on by itself; nothing is lost meanwhile";
        }
        return message + "; tried again every " + REST.toSeconds() + " s";
    }

    String why() {
        return "paused: " + why;
    }

    /** Whether work goes on; tells so when it did not before. */
    boolean over(boolean proven) {
        if (paused && proven) {
            paused = false;
            LOG.info("{} go on", what);
        }
        return !paused;
    }
}
