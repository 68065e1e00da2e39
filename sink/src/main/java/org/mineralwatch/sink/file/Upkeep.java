package org.mineralwatch.sink.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.mineralwatch.service.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compresses files that have long had no line and gives up those of days older than are kept. The old file stays on the disk until a
 * checkpoint names what came in its place.
 */
final class Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final int AT_ONCE = 50;

    private final FileSettings settings;
    private final Clock clock;
    private final DayFiles files;

    Upkeep(FileSettings settings, Clock clock, DayFiles files) {
        this.settings = settings;
        this.clock = clock;
        this.files = files;
    }

    /**
     * Does some of what is due; nothing may be gathered or under way to the disk.
     *
     * @param copied told from which day on files are kept
     * @return names of files that are to be deleted once a checkpoint is written; empty when nothing is due
     */
    List<String> round(Copied copied) throws IOException {
        List<String> obsolete = new ArrayList<>();
        if (settings.keep() != null) {
            obsolete.addAll(giveUp(copied));
        }
        if (settings.compressAfter() != null) {
            obsolete.addAll(compress());
        }
        return obsolete;
    }

    private List<String> giveUp(Copied copied) {
        copied.keepFrom(LocalDate.ofInstant(clock.instant().minus(settings.keep()), ZoneOffset.UTC));
        List<String> old = files.lengths().keySet().stream()
                .filter(name -> !copied.keeps(DayFile.of(name).orElseThrow().day()))
                .toList();
        if (!old.isEmpty()) {
            LOG.info(
                    "{} alert files are removed, their day being older than is kept: {}",
                    old.size(),
                    DamagedFiles.some(old));
        }
        old.forEach(files.lengths()::remove);
        return old;
    }

    private List<String> compress() throws IOException {
        Instant quietSince = clock.instant().minus(settings.compressAfter());
        List<String> done = new ArrayList<>();
        for (Map.Entry<String, Long> file : List.copyOf(files.lengths().entrySet())) {
            DayFile day = DayFile.of(file.getKey()).orElseThrow();
            Path path = files.path(day.name());
            if (!day.packed() && path.toFile().lastModified() < quietSince.toEpochMilli() && done.size() < AT_ONCE) {
                if (Files.size(path) != file.getValue()) {
                    throw new DamagedFiles(List.of(day.name()));
                }
                String packed = day.packed(true).name();
                files.lengths().put(packed, pack(path, files.path(packed)));
                files.lengths().remove(day.name());
                done.add(day.name());
            }
        }
        return done;
    }

    private static long pack(Path plain, Path packed) throws IOException {
        Path next = packed.resolveSibling(packed.getFileName() + ".next");
        try (OutputStream packing = new GZIPOutputStream(Files.newOutputStream(next), 1 << 16)) {
            Files.copy(plain, packing);
        }
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(next, packed, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        AtomicFile.syncFolder(packed.getParent());
        return Files.size(packed);
    }
}
