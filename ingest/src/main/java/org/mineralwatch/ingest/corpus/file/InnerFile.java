package org.mineralwatch.ingest.corpus.file;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that lies within another.
 *
 * @param name its name without folders
 * @param where in what it lies and how it is called there, for people
 * @param size in bytes
 * @param opening opens it at its beginning
 */
record InnerFile(String name, String where, long size, Opening opening) implements CorpusFile {
    /** Opens a file. */
    interface Opening {
        InputStream open() throws IOException;
    }

    @Override
    public InputStream open() throws IOException {
        return opening.open();
    }
}
