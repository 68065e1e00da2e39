package org.mineralwatch.lab.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.app.kafka.EmbeddedKafka;
import org.mineralwatch.lab.Command;
import org.mineralwatch.lab.JavaProcess;
import org.mineralwatch.news.Lane;
import org.mineralwatch.service.Health;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.Metrics;
import org.mineralwatch.sink.file.AlertFiles;
import org.mineralwatch.sink.file.FileSettings;

/** What can befall a folder of alert files, with the real room, a real broker and the real command. */
class AlertFolderIT {
    private static final int ALERTS = 6_000;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static EmbeddedKafka broker;
    private static KafkaConnection kafka;

    @BeforeAll
    static void publish() throws Exception {
        broker = EmbeddedKafka.start(folder.resolve("kafka"));
        kafka = broker.connection();
        new ManyAlerts(7, 20).publish(kafka, ALERTS);
    }

    @AfterAll
    static void end() {
        broker.close();
    }

    @Test
    void a_second_writer_is_refused_while_the_first_goes_on() throws Exception {
        Path alerts = folder.resolve("two");
        try (AlertFiles first = files(alerts);
                JavaProcess second = FilesChild.start("timed", kafka.bootstrap(), alerts)) {
            first.start();
            await().atMost(LIMIT).until(() -> !second.alive());
            assertThat(second.said()).contains("another process works in " + alerts);
            awaitAll(first);
        }
        assertThat(LineByLine.compare(kafka, alerts)).isEqualTo(ALERTS);
    }

    @Test
    void a_full_disk_pauses_the_copy_which_says_so_and_goes_on_by_itself() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()), "needs to mount a small disk");
        try (AlertFiles files = files(disk.resolve("alerts"))) {
            files.start();
            await().atMost(LIMIT).until(() -> files.health() instanceof Health.Waiting && full(files));
            await("no false hope")
                    .during(Duration.ofSeconds(5))
                    .atMost(LIMIT)
                    .until(() -> files.health() instanceof Health.Waiting);
            assertThat(run("mount", "-o", "remount,size=100m", disk.toString())).isTrue();
            awaitAll(files);
            await().atMost(LIMIT).until(() -> files.health() instanceof Health.Ready);
            assertThat(LineByLine.compare(kafka, disk.resolve("alerts"))).isEqualTo(ALERTS);
        } finally {
            run("umount", disk.toString());
        }
    }

    @Test
    void files_that_are_deleted_under_a_running_copy_come_back() throws Exception {
        Path alerts = folder.resolve("deleted");
        try (AlertFiles files = files(alerts)) {
            files.start();
            awaitAll(files);
            Path one = alerts.resolve("security/2025-01-03.jsonl");
            await().atMost(LIMIT).until(() -> Files.exists(one));
            long size = Files.size(one);
            Files.delete(one);
            await().atMost(LIMIT).until(() -> Files.exists(one) && Files.size(one) == size);
            await().atMost(LIMIT).until(() -> files.health() instanceof Health.Ready);
        }
        assertThat(LineByLine.compare(kafka, alerts)).isEqualTo(ALERTS);
    }

    @Test
    void the_command_tells_faithful_files_from_others_also_while_they_are_written() throws Exception {
        Path alerts = folder.resolve("checked");
        try (AlertFiles files = files(alerts)) {
            files.start();
            await().atMost(LIMIT).until(() -> Files.exists(alerts.resolve(".checkpoint.json")));
            assertThat(check(0, alerts)).startsWith("equal: ");
            awaitAll(files);
        }
        assertThat(check(0, alerts)).startsWith("equal: " + ALERTS + " lines in 60 files");
        Path one = alerts.resolve("security/2025-01-03.jsonl");
        Files.writeString(one, Files.readString(one).replaceFirst("\"status\":\"updated\"", "\"status\":\"UPDATED\""));
        assertThat(check(1, alerts))
                .contains("security/2025-01-03.jsonl:1 mineralwatch.alerts.security-0@", ": differs in status")
                .contains("different in 1 places");
        assertThat(check(1, alerts, "--json"))
                .contains("\"kind\":\"other\",\"file\":\"security/2025-01-03.jsonl\",\"line\":1")
                .contains("\"differences\":1");
        assertThat(check(2, folder)).isEmpty();
    }

    private static String check(int exit, Path alerts, String... more) {
        String[] line = {"alerts", "check", alerts.toString(), "--kafka", kafka.bootstrap()};
        String[] all = java.util.stream.Stream.of(line, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
        try (Command command = Command.start(folder.resolve("said"), all)) {
            assertThat(command.await(LIMIT))
                    .as(command.said() + command.printed())
                    .isEqualTo(exit);
            return command.printed();
        }
    }

    private static AlertFiles files(Path alerts) {
        return new AlertFiles(kafka, Lane.LIVE, alerts, FileSettings.DEFAULTS, new Metrics());
    }

    private static boolean full(AlertFiles files) {
        return files.health().detail().startsWith("paused: the disk is full");
    }

    private static void awaitAll(AlertFiles files) {
        await().atMost(LIMIT).until(() -> files.reached(FilesProcess.ends(kafka)));
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }
}
