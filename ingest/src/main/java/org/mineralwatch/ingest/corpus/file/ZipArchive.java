package org.mineralwatch.ingest.corpus.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** An archive whose files can be read in any order, where it lies on the disk. */
final class ZipArchive implements Archive {
    private final CorpusFile file;
    private final UnpackLimit limit;
    private ZipFile zip;

    ZipArchive(CorpusFile file) {
        this.file = file;
        this.limit = UnpackLimit.of(file.size());
    }

    @Override
    public void each(Taker taker) throws IOException {
        zip = open();
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
        if (entries.size() > MOST_FILES) {
            throw new IOException("has more than " + MOST_FILES + " files");
        }
        for (ZipArchiveEntry entry : entries) {
            boolean plain = !entry.isDirectory() && !entry.isUnixSymlink();
            Optional<Member.Place> place = plain ? Member.place(entry.getName()) : Optional.empty();
            if (place.isPresent()) {
                taker.take(place.get().member(file, Math.max(entry.getSize(), 0), () -> open(entry)));
            }
        }
    }

    private ZipFile open() throws IOException {
        if (!(file instanceof DiskFile onDisk)) {
            throw new IOException("is a zip that lies in no file of its own: unpack it first");
        }
        try {
            return ZipFile.builder().setPath(onDisk.path()).get();
        } catch (RuntimeException e) {
            throw new IOException("is broken: " + e.getMessage(), e);
        }
    }

    @Override
    public CorpusFile keep(CorpusFile member) {
        return member;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    private InputStream open(ZipArchiveEntry entry) throws IOException {
        ((DiskFile) file).meter().read(Math.max(entry.getCompressedSize(), 0));
        try {
            return limit.over(zip.getInputStream(entry));
        } catch (RuntimeException e) {
            throw new IOException("is broken: " + e.getMessage(), e);
        }
    }
}
