package org.mineralwatch.processor.topology;

import java.time.Duration;

/**
 * When stories are purged, and who is told of it. A story is purged when none of its articles came or changed for so long by the
 * wall clock; its alert stands. Nothing that judges knows of it.
 *
 * @param idle how long that is
 * @param slice how many articles are looked at in one go, so that no purge holds up what comes
 * @param counter told of what was purged
 */
public record Purge(Duration idle, int slice, Counter counter) {
    /** Between two slices. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final int SLICE = 500;

    public Purge(Duration idle, Counter counter) {
        this(idle, SLICE, counter);
    }

    /** Told of what was purged, for metrics. */
    public interface Counter {
        /** A story was purged. */
        void story(String subject, int articles);

        /** The subjects of an article are remembered no longer. */
        void subjects();
    }

    /** How long that is, for people. */
    public String inWords() {
        return idle.toDays() > 0 ? idle.toDays() + " days" : idle.toSeconds() + " s";
    }

    boolean isIdle(long since, long now) {
        return now - since > idle.toMillis();
    }
}
