package org.mineralwatch.ingest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The recorded polls of one real feed, where the shared data is at hand. */
final class FeedHistory {
    private static final Path ARCHIVE = Path.of("../../shared/data/feed-history/whitehouse-2021-2022.tar.xz");

    private FeedHistory() {}

    record Poll(String name, byte[] body) {}

    /** All polls, oldest first; skips the test that asks where there are none. */
    static List<Poll> polls() throws IOException {
        assumeTrue(Files.exists(ARCHIVE), "skipped: no recorded feed at " + ARCHIVE);
        List<Poll> polls = new ArrayList<>();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(ARCHIVE));
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().endsWith(".rss")) {
                    polls.add(new Poll(entry.getName(), tar.readAllBytes()));
                }
            }
        }
        polls.sort(Comparator.comparing(Poll::name));
        return polls;
    }
}
