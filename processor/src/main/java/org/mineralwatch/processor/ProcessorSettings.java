package org.mineralwatch.processor;

import java.time.Duration;

/**
 * How the processor works.
 *
 * @param storyIdle after how long without a new or changed article, by the wall clock, a story is purged
 */
public record ProcessorSettings(Duration storyIdle) {
    /** Less would part stories that would else be one: articles join across so many days (docs/STORIES.md). */
    public static final Duration LEAST_IDLE = Duration.ofDays(31);

    /** What holds where nothing is set. */
    public static final ProcessorSettings DEFAULTS = new ProcessorSettings(Duration.ofDays(400));

    public ProcessorSettings {
        if (storyIdle.compareTo(LEAST_IDLE) < 0) {
            throw new IllegalArgumentException("the setting 'processor.story-idle' is " + storyIdle.toDays()
                    + " days, and " + LEAST_IDLE.toDays() + " at least keep stories whole");
        }
    }
}
