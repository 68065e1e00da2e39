package org.mineralwatch.sink.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        lengths.putAll(Map.of("s/3.jsonl", 9L, "s/new.jsonl", 1L));
        lengths.remove("s/4.jsonl");
        file.write(checkpoint(lengths));
        assertThat(Files.size(folder.resolve(CheckpointFile.NAME))).isLessThan(500);
        assertThat(CheckpointFile.read(folder)).contains(checkpoint(lengths));
        CheckpointFile later = new CheckpointFile(folder);
        later.read();
        lengths.put("s/5.jsonl", 10L);
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

    private static Map<String, Long> lengths(int from, int to) {
        Map<String, Long> lengths = new TreeMap<>();
        for (int i = from; i < to; i++) {
            lengths.put("s/" + i + ".jsonl", (long) i);
        }
        return lengths;
    }
}
