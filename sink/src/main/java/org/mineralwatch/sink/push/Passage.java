package org.mineralwatch.sink.push;

import java.util.List;

/**
 * What the entrance decided of one event.
 *
 * @param verdict what of the event itself
 * @param pushes what is to be delivered now, in this order: nothing, the event, or first the notice of the hour that it ends
 * @param after the subject's tally once these are delivered
 */
public record Passage(Verdict verdict, List<Push> pushes, Tally after) {
    /** What becomes of an event. */
    public enum Verdict {
        /** It is sent. */
        PASSED,
        /** An old article that was put into the archive caused it: nobody is notified. */
        BACKFILL,
        /** The endpoint's settings leave it out. */
        UNWANTED,
        /** Its subject's hour is full: a notice will tell of it. */
        WITHHELD,
        /** No event: an hour was over. */
        HOUR_OVER
    }

    public Passage {
        pushes = List.copyOf(pushes);
    }
}
