package org.mineralwatch.processor;

import java.time.Duration;

/**
 * How the processor works.
 *
 * @param storyIdle after how long without a new or changed article, by the wall clock, a story is purged
 */
public record ProcessorSettings(Duration storyIdle) {
    /** What holds where nothing is set. */
    public static final ProcessorSettings DEFAULTS = new ProcessorSettings(Duration.ofDays(400));

    public ProcessorSettings {
        if (storyIdle.isZero() || storyIdle.isNegative()) {
            throw new IllegalArgumentException(
                    "the setting 'processor.story-idle' says that stories are purged at once: write how long they may be idle, such as 400d");
        }
    }
}
