package org.mineralwatch.lab.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.lab.Command;

/**
 * A rolling upgrade under load: the rooms run an earlier build ({@code -Dprevious=DIR}, a source tree) and are restarted one by one with
 * this one; nothing is lost, doubled or changed.
 */
class UpgradeProof {
    private static final int ARTICLES = 100_000;
    private static final String PREVIOUS = System.getProperty("previous");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Random random = new Random(Long.getLong("seed", System.nanoTime()));

    @Test
    void rooms_that_are_upgraded_one_by_one_lose_double_and_change_nothing() throws Exception {
        assumeTrue(PREVIOUS != null, "-Dprevious=DIR says where an earlier build stands");
        Requirements.orSkip();
        try (Site site = new Site(folder, ARTICLES, Path.of(PREVIOUS))) {
            site.start();
            System.out.println("upgrade: before, " + site.check());
            site.rooms().forEach(room -> room.build(Command.ROOT));
            Pause.between(random, 2_000, 4_000);
            Processes.restartRooms(site, random);
            System.out.println("upgrade: after, " + site.check());
        }
    }
}
