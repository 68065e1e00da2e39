package org.mineralwatch.app.command;

import java.time.Clock;
import java.time.Instant;
import org.mineralwatch.app.alert.Start;
import org.mineralwatch.app.letters.LetterFilter;
import picocli.CommandLine.Option;

/** Which dead letters are meant. */
final class LetterOptions {
    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Records of this time or later: 2026-09-01, 2026-09-01T08:30:00Z, or 24h for a day ago.")
    private String since;

    @Option(
            names = "--from",
            paramLabel = "SOURCE",
            description =
                    "From this topic, such as articles, or with this in the address of the feed or the name of the file.")
    private String source;

    @Option(
            names = "--cause",
            paramLabel = "TEXT",
            description = "With this in what was wrong, in letters of any case.")
    private String cause;

    /** Whether nothing is said, so that any letter is meant. */
    boolean any() {
        return since == null && source == null && cause == null;
    }

    LetterFilter filter() {
        return new LetterFilter(since == null ? null : time(), source, cause);
    }

    private Instant time() {
        return Start.parse(since, Clock.systemUTC())
                .filter(Start.At.class::isInstance)
                .map(start -> ((Start.At) start).time())
                .orElseThrow(() -> new WrongUse("--since " + since
                        + " is no time: write 2026-09-01, 2026-09-01T08:30:00Z, or 24h for a day ago"));
    }
}
