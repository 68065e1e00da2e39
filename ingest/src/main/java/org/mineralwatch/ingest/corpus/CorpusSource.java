package org.mineralwatch.ingest.corpus;

import java.util.List;
import java.util.function.Consumer;

/** One form in which a corpus holds articles. */
interface CorpusSource {
    /** What tells it from others before it is read. */
    List<String> marks();

    /**
     * Reads it.
     *
     * @param count told of documents and entries
     * @param known tells new, edited and known articles apart where the source itself cannot
     * @param out given each revision and each unreadable piece
     */
    void read(CorpusCount count, KnownRevisions known, Consumer<CorpusItem> out);
}
