package org.mineralwatch.ingest.corpus.file;

import java.io.InputStream;
import java.util.UUID;

/**
 * What comes on standard input. It can be read once, so no two are the same.
 *
 * @param in standard input
 * @param name tells it from every other
 */
public record StandardInput(InputStream in, String name) implements CorpusFile {
    public StandardInput(InputStream in) {
        this(in, "standard-input-" + UUID.randomUUID());
    }

    @Override
    public String where() {
        return "standard input";
    }

    @Override
    public long size() {
        return 0;
    }

    @Override
    public InputStream open() {
        return new StaysOpen(in);
    }
}
