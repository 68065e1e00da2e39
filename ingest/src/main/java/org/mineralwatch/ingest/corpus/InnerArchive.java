package org.mineralwatch.ingest.corpus;

import java.util.List;
import java.util.function.Consumer;
import org.mineralwatch.ingest.corpus.file.CorpusFile;

/**
 * An archive within an archive, which is not opened: hostile ones come to no end.
 *
 * @param file the inner one
 */
record InnerArchive(CorpusFile file) implements CorpusSource {
    @Override
    public List<String> marks() {
        return file.marks();
    }

    @Override
    public void read(CorpusCount count, KnownRevisions known, Consumer<CorpusItem> out) {
        count.document();
        count.unreadable(
                new CorpusItem.Unreadable(file.where(), "is an archive within an archive: unpack it first"), out);
    }
}
