package org.mineralwatch.sink.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralwatch.sink.copy.Mark;

class CheckpointFileTest {
    @TempDir
    Path folder;

    @Test
    void a_checkpoint_comes_back_as_it_was_written() throws IOException {
        Checkpoint written = checkpoint(Map.of("s/2026-09-01.jsonl", 7L));
        new CheckpointFile(folder).write(written);
        assertThat(CheckpointFile.read(folder)).contains(written);
    }

    @Test
    void a_damaged_checkpoint_is_none_and_so_is_one_whose_lengths_are_gone() throws IOException {
        Files.writeString(folder.resolve(CheckpointFile.NAME), "{\"clus");
        assertThat(CheckpointFile.read(folder)).isEmpty();
        new CheckpointFile(folder).write(checkpoint(lengths(0, 5_000)));
        assertThat(CheckpointFile.read(folder)).isPresent();
        Files.delete(folder.resolve(".lengths-1.json"));
        assertThat(CheckpointFile.read(folder)).isEmpty();
    }

    @Test
    void a_checkpoint_of_the_first_version_is_understood() throws IOException {
        Files.writeString(
                folder.resolve(CheckpointFile.NAME),
                "{\"cluster\":\"c\",\"offsets\":{\"t-0\":5},\"lengths\":{\"s/2026-09-01.jsonl\":7}}");
        assertThat(CheckpointFile.read(folder))
                .contains(new Checkpoint("c", Map.of("t-0", 5L), Map.of(), null, Map.of("s/2026-09-01.jsonl", 7L)));
    }

    @Test
    void of_a_hundred_thousand_files_a_checkpoint_writes_those_that_changed() throws IOException {
        CheckpointFile file = new CheckpointFile(folder);
        Map<String, Long> lengths = lengths(0, 100_000);
        file.write(checkpoint(lengths));
        lengths.putAll(Map.of(name(3), 9L, name(100_001), 1L));
        lengths.remove(name(4));
        file.write(checkpoint(lengths));
        assertThat(Files.size(folder.resolve(CheckpointFile.NAME))).isLessThan(500);
        assertThat(CheckpointFile.read(folder)).contains(checkpoint(lengths));
        CheckpointFile later = new CheckpointFile(folder);
        later.read();
        lengths.put(name(5), 10L);
        later.write(checkpoint(lengths));
        assertThat(Files.size(folder.resolve(CheckpointFile.NAME))).isLessThan(500);
        assertThat(CheckpointFile.read(folder)).contains(checkpoint(lengths));
    }

    @Test
    void when_too_many_have_changed_all_lengths_are_written_anew_and_the_old_go() throws IOException {
        CheckpointFile file = new CheckpointFile(folder);
        file.write(checkpoint(lengths(0, 3_000)));
        Map<String, Long> more = lengths(0, 6_000);
        file.write(checkpoint(more));
        assertThat(CheckpointFile.read(folder)).contains(checkpoint(more));
        assertThat(folder.resolve(".lengths-1.json")).doesNotExist();
        assertThat(folder.resolve(".lengths-2.json")).exists();
    }

    private static Checkpoint checkpoint(Map<String, Long> lengths) {
        return new Checkpoint(
                "c", Map.of("t-0", 5L), Map.of("t-0", new Mark(4, 77)), LocalDate.of(2020, 1, 2), lengths);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{\"cluster\":\"c\"}",
                "{\"cluster\":\"c\",\"lengths\":{},\"offsets\":{\"foo\":1}}",
                "{\"cluster\":\"c\",\"lengths\":{},\"offsets\":{\"t-0\":-4}}",
                "{\"cluster\":\"c\",\"lengths\":{\"x\":5}}",
                "{\"cluster\":\"c\",\"lengths\":{\"s/2020-01-01.jsonl\":-5}}",
                "{\"cluster\":\"c\",\"lengths\":{\"s/2020-01-01.jsonl\":null}}",
                "{\"cluster\":\"c\",\"lengths\":{},\"marks\":{\"t-0\":{\"offset\":-1,\"sum\":1}}}"
            })
    void what_no_copy_has_written_is_no_checkpoint(String damaged) throws IOException {
        Files.writeString(folder.resolve(CheckpointFile.NAME), damaged);
        assertThat(CheckpointFile.read(folder)).isEmpty();
    }

    @Test
    void a_checkpoint_of_any_bytes_is_none() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            Files.write(folder.resolve(CheckpointFile.NAME), bytes);
            assertThat(CheckpointFile.read(folder)).isEmpty();
        }
    }

    private static String name(int day) {
        return "s/" + LocalDate.of(2000, 1, 1).plusDays(day) + ".jsonl";
    }

    private static Map<String, Long> lengths(int from, int to) {
        Map<String, Long> lengths = new TreeMap<>();
        for (int i = from; i < to; i++) {
            lengths.put(name(i), (long) i);
        }
        return lengths;
    }
}
