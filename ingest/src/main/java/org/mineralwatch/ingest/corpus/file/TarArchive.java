package org.mineralwatch.ingest.corpus.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** An archive that can be read only from its beginning to its end: what is asked for later is spooled. */
final class TarArchive implements Archive {
    private final CorpusFile file;
    private final Packing packing;
    private Spool spool;

    /** @param packing with what the whole is packed */
    TarArchive(CorpusFile file, Packing packing) {
        this.file = file;
        this.packing = packing;
    }

    @Override
    public void each(Taker taker) throws IOException {
        try (InputStream unpacked = packing.unpack(file.open(), UnpackLimit.of(file.size()));
                TarArchiveInputStream tar = new TarArchiveInputStream(unpacked, StandardCharsets.UTF_8.name())) {
            int files = 0;
            for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
                if (++files > MOST_FILES) {
                    throw new IOException("has more than " + MOST_FILES + " files: the rest is passed over");
                }
                Optional<Member.Place> place = isFile(entry) ? Member.place(entry.getName()) : Optional.empty();
                if (place.isPresent()) {
                    taker.take(place.get().member(file, entry.getSize(), () -> new StaysOpen(tar)));
                }
            }
        }
    }

    /** Links and devices are no files: what they point to is not in the archive. */
    private static boolean isFile(TarArchiveEntry entry) {
        byte kind = entry.getLinkFlag();
        boolean plain = kind == TarConstants.LF_NORMAL || kind == TarConstants.LF_OLDNORM;
        return plain && !entry.getName().endsWith("/");
    }

    private static TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
        try {
            return tar.getNextEntry();
        } catch (RuntimeException e) {
            throw new IOException("is broken: " + e.getMessage(), e);
        }
    }

    @Override
    public CorpusFile keep(CorpusFile member) throws IOException {
        spool = spool == null ? new Spool() : spool;
        return spool.keep(member);
    }

    @Override
    public void close() throws IOException {
        if (spool != null) {
            spool.close();
        }
    }
}
