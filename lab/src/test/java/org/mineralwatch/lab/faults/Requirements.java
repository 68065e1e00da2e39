package org.mineralwatch.lab.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;

/** What a machine must have for faults to be inflicted on it. */
final class Requirements {
    private Requirements() {}

    /** Skips the test, with the reason, where something lacks. */
    static void orSkip() {
        Stream.of(Network.missing(), Clocks.missing()).forEach(missing -> assumeTrue(missing == null, missing));
    }
}
