package org.mineralwatch.lab.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The failure matrix: one fault of each kind under load, one after the other, against three brokers and the rooms as processes on hosts
 * of their own; after each, nothing is lost, doubled or changed. {@code -Dfaults=POISON,CLOCK_BACK} for some of them.
 */
class FaultProof {
    private static final int ARTICLES = 200_000;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void after_every_kind_of_fault_nothing_is_lost_doubled_or_changed() throws Exception {
        Requirements.orSkip();
        System.out.println("faults: seed " + seed + " (repeat with -Dseed=" + seed + "), logs in " + folder);
        try (Site site = new Site(folder, ARTICLES)) {
            site.start();
            System.out.println("faults: before, " + site.check());
            for (Fault fault : Fault.chosen()) {
                System.out.println("faults: " + fault.name() + ", " + fault);
                System.out.println("faults:   " + survive(site, fault));
            }
        }
    }

    private String survive(Site site, Fault fault) throws InterruptedException {
        Pause.between(random, 2_000, 4_000);
        Runnable end = fault.begin(site, random);
        Pause.between(random, 8_000, 14_000);
        end.run();
        long ended = System.nanoTime();
        site.startWhatEnded();
        Pause.between(random, 1_000, 2_000);
        String checked = site.check();
        return checked + ", " + Duration.ofNanos(System.nanoTime() - ended).toSeconds() + " s after its end";
    }
}
