package org.mineralwatch.ingest.pages;

import org.mineralwatch.ingest.page.Page;

/** How the fetch of an article page ended. */
public sealed interface PageOutcome {
    /** The page came and was read. */
    record Found(Page page) implements PageOutcome {}

    /**
     * No page.
     *
     * @param reason a few fixed words, for counts
     * @param message one line for people
     */
    record Missing(String reason, String message) implements PageOutcome {}
}
