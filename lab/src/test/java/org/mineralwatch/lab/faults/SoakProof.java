package org.mineralwatch.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random faults without a pause, some while the last one is still being recovered from, for as many {@code -Dminutes} as wished; in the
 * end, and now and then on the way, nothing is lost, doubled or changed. {@code -Dfaults=POISON,CLOCK_BACK} for some of them. Writes
 * {@code target/soak.md}.
 */
class SoakProof {
    private static final int MINUTES = Integer.getInteger("minutes", 5);
    private static final int BETWEEN_CHECKS = Integer.getInteger("between.checks", 25);
    private static final int ARTICLES = 400_000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<Fault, Integer> inflicted = new EnumMap<>(Fault.class);
    private final List<String> checks = new ArrayList<>();

    @Test
    void random_faults_lose_double_and_change_nothing() throws Exception {
        Requirements.orSkip();
        System.out.println("soak: seed " + seed + " (repeat with -Dseed=" + seed + "), logs in " + folder);
        try (Site site = new Site(folder, ARTICLES)) {
            site.start();
            check(site);
            long begun = System.nanoTime();
            Iterator<Fault> next = Collections.emptyIterator();
            while (System.nanoTime() - begun < Duration.ofMinutes(MINUTES).toNanos()) {
                next = next.hasNext() ? next : shuffled();
                inflict(site, next.next());
                if (faults() % BETWEEN_CHECKS == 0) {
                    check(site);
                }
            }
            check(site);
            report(Duration.ofNanos(System.nanoTime() - begun));
        }
        assertThat(faults()).isPositive();
    }

    /** Every kind comes as often as any other. */
    private Iterator<Fault> shuffled() {
        List<Fault> kinds = new ArrayList<>(Fault.chosen());
        Collections.shuffle(kinds, random);
        return kinds.iterator();
    }

    private void inflict(Site site, Fault fault) throws InterruptedException {
        System.out.println("soak: " + (faults() + 1) + ". " + fault);
        Runnable end = fault.begin(site, random);
        Pause.between(random, 2_000, 8_000);
        end.run();
        inflicted.merge(fault, 1, Integer::sum);
        Pause.between(random, 500, 2_000);
        site.startWhatEnded();
    }

    private int faults() {
        return inflicted.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void check(Site site) {
        String checked = "after " + faults() + " faults: " + site.check();
        System.out.println("soak: " + checked);
        checks.add(checked);
    }

    private void report(Duration time) throws IOException {
        StringBuilder report = new StringBuilder("# Soak\n\n");
        report.append(faults())
                .append(" faults in ")
                .append(time.toMinutes())
                .append(" minutes, seed ")
                .append(seed)
                .append(": nothing lost, doubled or changed.\n\n| fault | times |\n|---|---|\n");
        inflicted.forEach((fault, times) ->
                report.append("| ").append(fault).append(" | ").append(times).append(" |\n"));
        report.append('\n');
        checks.forEach(check -> report.append("- ").append(check).append('\n'));
        Files.writeString(Path.of("target/soak.md"), report);
        System.out.println(report);
    }
}
