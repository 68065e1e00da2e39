package org.mineralwatch.ingest.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** One form in which a corpus holds articles. */
interface CorpusSource {
    /** The files it will read, in the order of reading. */
    List<Path> files();

    /**
     * Reads them.
     *
     * @param count told of documents and entries
     * @param known tells new, edited and known articles apart where the source itself cannot
     * @param out given each revision and each unreadable piece
     */
    void read(CorpusCount count, KnownRevisions known, Consumer<CorpusItem> out);
}
