package org.mineralwatch.ingest.corpus.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A file of a corpus, on the disk or within another. */
public interface CorpusFile {
    /** Its name without folders, and without the ending of what it is packed with. */
    String name();

    /** Where it is, for people. */
    String where();

    /** How many bytes it has, guessed where it is packed. */
    long size();

    /** Opens it at its beginning. */
    InputStream open() throws IOException;

    /** The ending of its name in lower case, without the dot. */
    default String ending() {
        return name().substring(name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** What tells it from others as long as it is not read. */
    default List<String> marks() {
        return List.of(name(), Long.toString(size()));
    }

    /** All of it; nothing when it is larger than wanted. */
    default Optional<byte[]> upTo(int most) throws IOException {
        try (InputStream in = open()) {
            byte[] bytes = in.readNBytes(most + 1);
            return bytes.length > most ? Optional.empty() : Optional.of(bytes);
        }
    }
}
