package org.mineralwatch.ingest.corpus.file;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An archive of files. Names in it only tell files apart: whatever they say, nothing is written where they point.
 */
public interface Archive extends AutoCloseable {
    /** Files that one archive may have: their names are kept in memory. */
    int MOST_FILES = 1_000_000;

    Pattern ENDING = Pattern.compile(".*\\.(?:tar|tar\\.gz|tgz|tar\\.xz|txz|zip)", Pattern.CASE_INSENSITIVE);

    /** Takes the files of an archive. */
    interface Taker {
        /** A file, which can be read until this returns, and later only when it is kept. */
        void take(Member member) throws IOException;
    }

    /** Whether a file is an archive by its name. */
    static boolean named(CorpusFile file) {
        return ENDING.matcher(file.name()).matches();
    }

    /** An archive, which is not read yet. */
    static Archive of(CorpusFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".zip")) {
            return new ZipArchive(file);
        }
        if (name.endsWith(".tar")) {
            return new TarArchive(file, Packing.NONE);
        }
        return new TarArchive(file, name.endsWith("gz") ? Packing.GZIP : Packing.XZ);
    }

    /**
     * Goes through its files in the order in which they lie.
     *
     * @throws IOException when it is broken or goes too far; what came before stays good
     */
    void each(Taker taker) throws IOException;

    /** The same file, which can be read until the archive is closed. */
    CorpusFile keep(CorpusFile file) throws IOException;

    @Override
    void close() throws IOException;
}
