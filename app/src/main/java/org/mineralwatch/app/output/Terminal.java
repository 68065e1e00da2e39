package org.mineralwatch.app.output;

import java.util.List;

/** Whether people watch what we print; the launcher looks, since a virtual machine cannot tell one stream from the other. */
public final class Terminal {
    private static final List<String> STREAMS =
            List.of(System.getProperty("mineralwatch.terminal", "").split(" "));

    private Terminal() {}

    /** Whether standard output is a terminal. */
    public static boolean out() {
        return STREAMS.contains("out");
    }

    /** Whether standard output is a terminal on which colours are welcome. */
    public static boolean colours() {
        return out() && System.getenv("NO_COLOR") == null;
    }

    /** Whether standard error is a terminal. */
    public static boolean err() {
        return STREAMS.contains("err");
    }
}
