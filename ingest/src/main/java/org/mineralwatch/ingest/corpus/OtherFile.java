package org.mineralwatch.ingest.corpus;

import java.util.List;
import java.util.function.Consumer;
import org.mineralwatch.ingest.corpus.file.CorpusFile;

/**
 * A file of a form that no corpus has, such as a README beside the articles: counted by name and passed over.
 *
 * @param file the file
 */
record OtherFile(CorpusFile file) implements CorpusSource {
    @Override
    public List<String> marks() {
        return file.marks();
    }

    @Override
    public void read(CorpusCount count, KnownRevisions known, Consumer<CorpusItem> out) {
        count.document();
        count.dropped("other-file");
    }
}
