package org.mineralwatch.sink.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.mineralwatch.service.AtomicFile;

/**
 * What was written and may not yet be on the disk.
 *
 * @param files that grew
 * @param folders that got new names
 */
record Written(Set<Path> files, Set<Path> folders) {
    /** Returns once all of it is on the disk. */
    void toDisk(DiskSync disk) throws IOException {
        disk.files(files);
        for (Path folder : folders) {
            AtomicFile.syncFolder(folder);
        }
    }
}
