package org.mineralwatch.lab;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.junit.jupiter.api.Assumptions;

/** Real test data beside the project, which is not part of it: where it is absent, tests that need it are skipped and say so. */
public final class SharedData {
    private static final Path FOLDER = Command.ROOT.resolveSibling("shared").resolve("data");

    private SharedData() {}

    /** A file or folder of the data. */
    public static Path require(String name) {
        Path path = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(path), "skipped: ../shared/data/" + name + " is not there");
        return path;
    }

    /** The files of an archive, unpacked into a folder. */
    public static Path unpack(String archive, Path folder) {
        return unpack(archive, folder, false);
    }

    /** The files of an archive, unpacked with its folders. */
    static Path unpackTree(String archive, Path folder) {
        return unpack(archive, folder, true);
    }

    private static Path unpack(String archive, Path folder, boolean tree) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(require(archive)));
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
            Files.createDirectories(folder);
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    Path name = Path.of(entry.getName()).normalize();
                    Path file = folder.resolve(tree ? name : name.getFileName());
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
