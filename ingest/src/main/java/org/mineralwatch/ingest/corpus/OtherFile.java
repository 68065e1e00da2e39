package org.mineralwatch.ingest.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file of a form that no corpus has, such as a README beside the articles: counted by name and passed over.
 *
 * @param file the file
 */
record OtherFile(Path file) implements CorpusSource {
    @Override
    public List<Path> files() {
        return List.of(file);
    }

    @Override
    public void read(CorpusCount count, KnownRevisions known, Consumer<CorpusItem> out) {
        count.document();
        count.dropped("other-file");
    }
}
