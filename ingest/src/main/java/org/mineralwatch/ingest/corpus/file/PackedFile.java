package org.mineralwatch.ingest.corpus.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/**
 * A file packed by itself; what is in it has the rest of its name.
 *
 * @param packed as it lies
 * @param name without the ending of the packing
 * @param packing with what it is packed
 */
public record PackedFile(CorpusFile packed, String name, Packing packing) implements CorpusFile {
    /** What texts come to, as a rule. */
    private static final int USUAL_RATIO = 10;

    /** The file in it where its name says that it is packed, else the file itself. */
    public static CorpusFile of(CorpusFile file) {
        String name = file.name();
        return switch (name.toLowerCase(Locale.ROOT).replaceFirst(".*\\.", "")) {
            case "gz" -> new PackedFile(file, name.substring(0, name.length() - ".gz".length()), Packing.GZIP);
            case "xz" -> new PackedFile(file, name.substring(0, name.length() - ".xz".length()), Packing.XZ);
            default -> file;
        };
    }

    @Override
    public String where() {
        return packed.where();
    }

    @Override
    public long size() {
        return packed.size() * USUAL_RATIO;
    }

    @Override
    public List<String> marks() {
        return packed.marks();
    }

    @Override
    public InputStream open() throws IOException {
        return packing.unpack(packed.open(), UnpackLimit.of(packed.size()));
    }
}
