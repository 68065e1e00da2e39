package org.mineralwatch.ingest.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A folder that may not be listed: it counts as one document that cannot be read.
 *
 * @param folder where it lies
 */
record ClosedFolder(Path folder) implements CorpusSource {
    @Override
    public List<String> marks() {
        return List.of(folder.toString());
    }

    @Override
    public void read(CorpusCount count, KnownRevisions known, Consumer<CorpusItem> out) {
        count.document();
        count.unreadable(new CorpusItem.Unreadable(folder.toString(), "may not be listed by this user"), out);
    }
}
