package org.mineralwatch.app.output;

import java.io.IOException;

/** Standard output takes no more; {@link WatchedOut#fault} knows why. */
public final class Unwritten extends IOException {
    private static final long serialVersionUID = 1L;

    public Unwritten() {
        super("standard output takes no more");
    }
}
