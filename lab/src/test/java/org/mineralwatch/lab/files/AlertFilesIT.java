package org.mineralwatch.lab.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.app.files.Folders;
import org.mineralwatch.app.kafka.EmbeddedKafka;
import org.mineralwatch.lab.Command;
import org.mineralwatch.lab.JavaProcess;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.sink.file.Checkpoint;
import org.mineralwatch.sink.file.CheckpointFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The alert files of a real process that is killed again and again, and how fast it copies beside a consumer that promises nothing. The
 * ordinary run takes some thousand alerts; for the figures that are published:
 * {@code mvn verify -pl lab -am -Dit.test=AlertFilesIT -Dlab.alerts=1000000 -Dlab.kills=10 -Dlab.rounds=3}.
 */
class AlertFilesIT {
    private static final Logger LOG = LoggerFactory.getLogger(AlertFilesIT.class);
    private static final int ALERTS = Integer.getInteger("lab.alerts", 20_000);
    private static final int KILLS = Integer.getInteger("lab.kills", 3);
    private static final int ROUNDS = Integer.getInteger("lab.rounds", 0);
    private static final int DAYS = Integer.getInteger("lab.days", 400);
    private static final double LEAST_RATIO = 0.5;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    Path folder;

    private EmbeddedKafka broker;
    private KafkaConnection kafka;

    @BeforeEach
    void publish() throws Exception {
        LOG.warn("{} alerts of {} days, seed {} (repeat with -Dseed={})", ALERTS, DAYS, seed, seed);
        broker = EmbeddedKafka.start(folder.resolve("kafka"));
        kafka = broker.connection();
        new ManyAlerts(seed, DAYS).publish(kafka, ALERTS);
    }

    @AfterEach
    void end() {
        broker.close();
    }

    @Test
    void files_of_a_copy_that_is_killed_again_and_again_equal_the_topics_line_by_line() throws Exception {
        Path alerts = folder.resolve("alerts");
        for (long until : moments()) {
            try (JavaProcess child = FilesChild.start("files", kafka.bootstrap(), alerts)) {
                await("so many alerts in the files")
                        .atMost(Duration.ofMinutes(3))
                        .until(() -> copied(alerts) >= until);
                new CountDownLatch(1).await(random.nextInt(900), TimeUnit.MILLISECONDS);
                assertThat(child.alive()).as(child.said()).isTrue();
                child.kill();
            }
        }
        try (JavaProcess last = FilesChild.start("timed", kafka.bootstrap(), alerts)) {
            FilesChild.seconds(last);
        }
        assertThat(alerts.resolve("damaged-1")).doesNotExist();
        long lines = LineByLine.compare(kafka, alerts);
        LOG.warn("{} lines equal their records after {} kills", lines, KILLS);
        assertThat(lines).isEqualTo(ALERTS);
        checkByCommand(alerts);
        Folders.delete(alerts);
        compareSpeed();
    }

    private void checkByCommand(Path alerts) {
        long start = System.nanoTime();
        try (Command check = Command.start(
                folder.resolve("said"), "alerts", "check", alerts.toString(), "--kafka", kafka.bootstrap())) {
            assertThat(check.await(Duration.ofMinutes(10))).as(check.said()).isZero();
            assertThat(check.printed()).startsWith("equal: " + ALERTS + " lines");
        }
        LOG.warn("'alerts check' says so, too, in {} s", Math.round((System.nanoTime() - start) / 1e9));
    }

    /** By how many copied alerts each process is killed; the first as soon as it likes. */
    private List<Long> moments() {
        List<Long> moments = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            moments.add(kill == 0 ? 0 : (long) random.nextInt(ALERTS * 9 / 10));
        }
        return moments.stream().sorted().toList();
    }

    private static long copied(Path alerts) throws IOException {
        return CheckpointFile.read(alerts).map(Checkpoint::offsets).stream()
                .flatMap(offsets -> offsets.values().stream())
                .mapToLong(offset -> offset)
                .sum();
    }

    private void compareSpeed() throws Exception {
        double plain = 0;
        double files = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            double plainly = seconds("plain", round);
            double faithfully = seconds("timed", round);
            plain += plainly;
            files += faithfully;
            LOG.warn(
                    "round {}: {} alerts a second copied, {} by a plain consumer",
                    round,
                    Math.round(ALERTS / faithfully),
                    Math.round(ALERTS / plainly));
        }
        if (ROUNDS > 0) {
            LOG.warn("copied at {} of the speed of a plain consumer", String.format("%.2f", plain / files));
            assertThat(plain / files).isGreaterThanOrEqualTo(LEAST_RATIO);
        }
    }

    private double seconds(String what, int round) throws Exception {
        new ProcessBuilder("sync").start().waitFor(2, TimeUnit.MINUTES);
        Path into = folder.resolve(what + round);
        try (JavaProcess child = FilesChild.start(what, kafka.bootstrap(), into)) {
            return FilesChild.seconds(child);
        } finally {
            Folders.delete(into);
        }
    }
}
