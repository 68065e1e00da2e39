package org.mineralwatch.ingest.corpus.file;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A stream that goes on behind what is read of it, or is not ours to close: closing this leaves it open. */
final class StaysOpen extends FilterInputStream {
    StaysOpen(InputStream in) {
        super(in);
    }

    @Override
    public void close() {
        // whoever opened it closes it
    }
}
