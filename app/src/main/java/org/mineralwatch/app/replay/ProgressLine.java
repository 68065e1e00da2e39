package org.mineralwatch.app.replay;

import java.io.PrintStream;
import java.util.Locale;

/** Tells how far a replay is: a line that renews itself on a terminal, a line a minute elsewhere. */
final class ProgressLine {
    private static final long TERMINAL_EVERY = 500_000_000L;
    private static final long ELSEWHERE_EVERY = 60_000_000_000L;

    private final PrintStream err;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private long last;

    ProgressLine(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
        this.last = start;
    }

    void published(long items) {
        long now = System.nanoTime();
        if (now - last >= (terminal ? TERMINAL_EVERY : ELSEWHERE_EVERY)) {
            last = now;
            double seconds = (now - start) / 1e9;
            tell(String.format(Locale.ROOT, "%,d revisions published, %,.0f/s", items, items / seconds));
        }
    }

    void stage(String what) {
        if (terminal) {
            tell(what);
        }
    }

    void end() {
        if (terminal) {
            err.print("\r\033[K");
            err.flush();
        }
    }

    private void tell(String what) {
        err.print(terminal ? "\r\033[K" + what : what + System.lineSeparator());
        err.flush();
    }
}
