package org.mineralwatch.service;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** A room that shows documents on the process's HTTP server, below a path of its own. Asked at any time from any thread. */
public interface Served {
    /** What all addresses of its documents begin with: {@code /name/}. */
    String path();

    /**
     * A document.
     *
     * @param name what follows the path, decoded; anything that a stranger may ask for
     * @return nothing when there is none of that name
     */
    Optional<Document> document(String name) throws IOException;

    /**
     * A document as it stands.
     *
     * @param body its bytes
     * @param type its media type
     * @param modified when it was changed last
     */
    record Document(byte[] body, String type, Instant modified) {}
}
