package org.mineralwatch.service.settings;

import java.time.Duration;

/**
 * How long something lasts, where it may also last for ever.
 *
 * @param duration the time; null for ever, which is written {@code never} or {@code forever}
 */
public record Term(Duration duration) {}
