package org.mineralwatch.sink.copy;

import java.io.IOException;

/** A folder is not as its copy left it: someone else deleted, cut or changed something. The next life mends it. */
public abstract class DamagedCopy extends IOException {
    private static final long serialVersionUID = 1;

    /** @param message what was changed */
    protected DamagedCopy(String message) {
        super(message);
    }
}
