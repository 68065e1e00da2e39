package org.mineralwatch.sink.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.news.Lane;
import org.mineralwatch.service.StartFailure;
import org.mineralwatch.sink.copy.PretendedTopics;

class AlertCopyTest {
    private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");
    private static final String FIRST = "security/2026-09-01.jsonl";

    @TempDir
    Path root;

    private Path folder;

    private final PretendedTopics topics = new PretendedTopics();
    private FileSettings settings = FileSettings.UNTOUCHED;

    @BeforeEach
    void begins() throws IOException {
        folder = Files.createDirectories(root.resolve("alerts"));
    }

    @Test
    void files_have_every_record_of_the_topics_once_in_order() throws IOException {
        someAlerts(0, 100);
        copyAll();
        assertThat(files()).isEqualTo(expected());
    }

    @Test
    void a_copy_that_is_killed_anywhere_again_and_again_loses_and_doubles_nothing() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int life = 0; life < 100; life++) {
            someAlerts(life * 20, random.nextInt(20));
            AlertCopy copy = begin();
            for (int steps = random.nextInt(12); steps > 0; steps--) {
                copy.step();
                if (random.nextInt(5) == 0) {
                    copy.save();
                }
            }
            copy.close(); // which makes nothing last that was not under way
            if (random.nextInt(3) == 0) {
                Files.createDirectories(folder.resolve("security"));
                Files.writeString(
                        folder.resolve("security/2026-09-0" + (1 + random.nextInt(9)) + ".jsonl"),
                        "{\"half a li",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        }
        copyAll();
        assertThat(files()).as("seed " + seed).isEqualTo(expected());
        assertThat(folder.resolve("damaged-1"))
                .as("nothing was taken for damage")
                .doesNotExist();
    }

    @Test
    void a_file_that_was_deleted_cut_or_changed_in_length_is_built_again_and_kept_aside() throws IOException {
        someAlerts(0, 100);
        copyAll();
        Path first = folder.resolve(FIRST);
        String cut = Files.readString(first).substring(0, 50);
        Files.writeString(first, cut);
        Files.delete(folder.resolve("security/2026-09-02.jsonl"));
        Files.writeString(folder.resolve("aviation/2026-09-03.jsonl"), "{}" + "x".repeat(100_000));
        someAlerts(100, 10);
        copyAll();
        assertThat(files()).isEqualTo(expected());
        assertThat(folder.resolve("damaged-1/" + FIRST)).hasContent(cut);
        assertThat(folder.resolve("damaged-1/aviation/2026-09-03.jsonl")).exists();
    }

    @Test
    void lines_that_no_topic_gives_back_outlive_a_rebuild() throws IOException {
        someAlerts(0, 100);
        Map<String, String> whole = expected();
        copyAll();
        topics.forget("security", 50);
        Files.writeString(folder.resolve(FIRST), "{\"cut off", StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("aviation/2026-09-03.jsonl"), "");
        Files.delete(folder.resolve(CheckpointFile.NAME));
        copyAll();
        assertThat(files()).isEqualTo(whole);
    }

    @Test
    void a_file_that_was_cut_keeps_what_is_left_of_records_that_are_gone_from_the_topic() throws IOException {
        someAlerts(0, 100);
        copyAll();
        topics.forget("security", 50);
        String before = Files.readString(folder.resolve(FIRST));
        String left = before.substring(0, before.indexOf('\n') + 1);
        Files.writeString(folder.resolve(FIRST), left + before.substring(left.length(), left.length() + 9));
        copyAll();
        assertThat(folder.resolve(FIRST)).content().startsWith(left).isNotEqualTo(left);
        assertThat(files().keySet()).isEqualTo(expected().keySet());
    }

    @Test
    void records_that_a_broker_lost_go_from_the_files_also_when_others_came_in_their_place() throws IOException {
        someAlerts(0, 100);
        copyAll();
        topics.lose("security", 50);
        copyAll();
        assertThat(files()).isEqualTo(expected());
        topics.lose("security", 40);
        someAlerts(500, 40);
        copyAll();
        assertThat(files()).isEqualTo(expected());
    }

    @Test
    void a_topic_that_is_deleted_takes_no_line_with_it() throws IOException {
        someAlerts(0, 100);
        Map<String, String> whole = expected();
        copyAll();
        topics.delete("security");
        copyAll();
        assertThat(files()).isEqualTo(whole);
    }

    @Test
    void a_broker_that_comes_back_without_its_last_records_stops_the_copy_which_then_mends_it() throws IOException {
        someAlerts(0, 50);
        AlertCopy copy = begin();
        copyAll(copy);
        topics.lose("security", 20);
        assertThatThrownBy(copy::step).isInstanceOf(OffsetOutOfRangeException.class);
        copyAll();
        assertThat(files()).isEqualTo(expected());
    }

    @Test
    void a_file_that_is_deleted_under_the_copy_is_noticed_without_a_new_line_for_it() throws IOException {
        someAlerts(0, 50);
        AlertCopy copy = begin();
        copyAll(copy);
        Files.delete(folder.resolve(FIRST));
        assertThatThrownBy(() -> {
                    for (long end = System.nanoTime() + 5_000_000_000L; System.nanoTime() < end; ) {
                        copy.step();
                    }
                })
                .isInstanceOf(DamagedFiles.class)
                .hasMessageContaining(FIRST);
        copyAll();
        assertThat(files()).isEqualTo(expected());
    }

    @Test
    void files_without_lines_for_long_are_compressed_and_take_late_lines() throws IOException {
        settings = new FileSettings(Duration.ofDays(30), null);
        someAlerts(0, 100);
        copyAll();
        Files.setLastModifiedTime(folder.resolve(FIRST), FileTime.from(NOW.minus(Duration.ofDays(31))));
        copyAll();
        assertThat(folder.resolve(FIRST)).doesNotExist();
        assertThat(folder.resolve(FIRST + ".gz")).exists();
        assertThat(folder.resolve("security/2026-09-02.jsonl")).exists();
        someAlerts(100, 20);
        copyAll();
        assertThat(files()).isEqualTo(expected());
        Files.delete(folder.resolve(FIRST + ".gz"));
        copyAll();
        assertThat(files()).isEqualTo(expected());
    }

    @Test
    void killed_between_packing_a_file_and_saying_so_there_is_one_of_it() throws IOException {
        settings = new FileSettings(Duration.ofDays(30), null);
        someAlerts(0, 100);
        copyAll();
        Files.copy(folder.resolve(FIRST), folder.resolve(FIRST + ".gz"));
        copyAll();
        assertThat(folder.resolve(FIRST + ".gz")).doesNotExist();
        assertThat(files()).isEqualTo(expected());
    }

    @Test
    void days_older_than_are_kept_are_removed_and_do_not_come_back() throws IOException {
        someAlerts(0, 100);
        copyAll();
        settings = new FileSettings(null, Duration.ofDays(26));
        copyAll();
        assertThat(files().keySet())
                .noneMatch(name -> name.compareTo("security/2026-09-05") < 0 && name.startsWith("s"));
        settings = FileSettings.UNTOUCHED;
        CopiedFolder.add(topics, "security", "late", "2026-09-01");
        CopiedFolder.add(topics, "security", "new", "2026-09-05");
        copyAll();
        Map<String, String> expected = expected();
        expected.keySet().removeIf(name -> name.compareTo(name.substring(0, name.indexOf('/')) + "/2026-09-05") < 0);
        assertThat(files()).isEqualTo(expected);
    }

    @Test
    void the_files_of_another_cluster_are_refused() throws IOException {
        someAlerts(0, 10);
        copyAll();
        AlertCopy other = copy("other");
        assertThatThrownBy(other::recover)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("copy the Kafka cluster c, not other");
    }

    @Test
    void a_folder_that_was_moved_goes_on_where_it_is() throws IOException {
        someAlerts(0, 50);
        copyAll();
        Path moved = root.resolve("moved");
        Files.move(folder, moved);
        folder = moved;
        someAlerts(50, 50);
        copyAll();
        assertThat(files()).isEqualTo(expected());
    }

    private void someAlerts(int from, int many) {
        for (int i = from; i < from + many; i++) {
            CopiedFolder.add(topics, i % 3 == 0 ? "aviation" : "security", "a" + i, "2026-09-0" + (1 + i / 3 % 9));
        }
    }

    private AlertCopy begin() throws IOException {
        AlertCopy copy = copy("c");
        copy.recover();
        return copy;
    }

    private AlertCopy copy(String cluster) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new AlertCopy(topics.consumer(), cluster, Lane.LIVE, folder, settings, clock, new FileCounts());
    }

    private void copyAll() throws IOException {
        try (AlertCopy copy = begin()) {
            copyAll(copy);
        }
    }

    private void copyAll(AlertCopy copy) throws IOException {
        do {
            copy.step();
        } while (!copy.reached(topics.ends()));
        copy.save();
    }

    /** What the files hold, by subject and day, compressed or not. */
    private Map<String, String> files() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder, 2)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                DayFile file = DayFile.of(folder.relativize(path).toString()).orElse(null);
                if (file != null) {
                    StringBuilder text = new StringBuilder();
                    try (LineReader reader = LineReader.open(folder, file, Long.MAX_VALUE)) {
                        for (byte[] line = reader.next(); line != null; line = reader.next()) {
                            text.append(new String(line, StandardCharsets.UTF_8))
                                    .append('\n');
                        }
                        assertThat(reader.broken()).isFalse();
                    }
                    assertThat(texts.put(file.subject() + "/" + file.day(), text.toString()))
                            .isNull();
                }
            }
        }
        return texts;
    }

    @Test
    void files_that_are_no_replays_are_never_discarded() throws IOException {
        someAlerts(0, 100);
        copyAll();
        Map<String, String> before = files();
        assertThatThrownBy(() -> AlertFiles.discard(folder))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("give --out a folder of its own");
        Files.delete(folder.resolve(CheckpointFile.NAME));
        assertThatThrownBy(() -> AlertFiles.discard(folder)).isInstanceOf(StartFailure.class);
        assertThat(files()).isEqualTo(before);
    }

    /** What the files should hold: by name the lines, worked out without the code that writes them. */
    private Map<String, String> expected() {
        Map<String, StringBuilder> files = new TreeMap<>();
        topics.topics()
                .forEach(all -> all.forEach(record -> {
                    String value = new String(record.value(), StandardCharsets.UTF_8);
                    String day = value.substring(value.indexOf("firstPublished") + 17)
                            .substring(0, 10);
                    String name = record.topic().replace("mineralwatch.alerts.", "") + "/" + day;
                    files.computeIfAbsent(name, n -> new StringBuilder())
                            .append(value, 0, value.length() - 1)
                            .append(",\"topic\":\"" + record.topic() + "\",\"partition\":0,\"offset\":"
                                    + record.offset() + "}\n");
                }));
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, text) -> texts.put(name, text.toString()));
        return texts;
    }
}
