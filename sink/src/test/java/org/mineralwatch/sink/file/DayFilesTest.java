package org.mineralwatch.sink.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayFilesTest {
    @TempDir
    Path folder;

    @Test
    void what_came_after_the_checkpoint_is_cut_and_what_came_before_stays() throws IOException {
        Map<String, Long> checkpoint;
        try (DayFiles files = new DayFiles(folder)) {
            append(files, "security/2026-09-01.jsonl", "one");
            files.sync();
            checkpoint = new TreeMap<>(files.lengths());
            append(files, "security/2026-09-01.jsonl", "two");
            append(files, "security/2026-09-02.jsonl", "three");
        }
        try (DayFiles files = new DayFiles(folder)) {
            assertThat(files.cutBack(checkpoint)).isEmpty();
            append(files, "security/2026-09-01.jsonl", "again");
        }
        assertThat(folder.resolve("security/2026-09-01.jsonl")).hasContent("one\nagain");
        assertThat(folder.resolve("security/2026-09-02.jsonl")).doesNotExist();
    }

    @Test
    void a_file_that_lacks_bytes_is_named() throws IOException {
        try (DayFiles files = new DayFiles(folder)) {
            append(files, "security/2026-09-01.jsonl", "one");
        }
        try (DayFiles files = new DayFiles(folder)) {
            assertThat(files.cutBack(Map.of("security/2026-09-01.jsonl", 100L, "security/gone.jsonl", 1L)))
                    .containsExactlyInAnyOrder("security/2026-09-01.jsonl", "security/gone.jsonl");
        }
    }

    @Test
    void more_files_than_may_be_open_keep_every_line() throws IOException {
        try (DayFiles files = new DayFiles(folder)) {
            for (int line = 0; line < 2; line++) {
                for (int day = 0; day < 200; day++) {
                    append(files, "s/" + day + ".jsonl", "line " + line);
                }
            }
        }
        for (int day = 0; day < 200; day++) {
            assertThat(folder.resolve("s/" + day + ".jsonl")).hasContent("line 0\nline 1");
        }
    }

    @Test
    void lines_beyond_the_end_of_their_topic_are_taken_out() throws IOException {
        try (DayFiles files = new DayFiles(folder)) {
            append(files, "s/d.jsonl", "{\"topic\":\"a\",\"partition\":0,\"offset\":4}");
            append(files, "s/d.jsonl", "{\"topic\":\"a\",\"partition\":0,\"offset\":5}");
            append(files, "s/d.jsonl", "{\"topic\":\"b\",\"partition\":0,\"offset\":9}");
            files.sync();
            LinesBeyond.cut(files, Map.of("a-0", 5L));
            assertThat(files.lengths()).containsEntry("s/d.jsonl", Files.size(folder.resolve("s/d.jsonl")));
        }
        assertThat(Files.readString(folder.resolve("s/d.jsonl")))
                .isEqualTo(
                        "{\"topic\":\"a\",\"partition\":0,\"offset\":4}\n{\"topic\":\"b\",\"partition\":0,\"offset\":9}\n");
    }

    @Test
    void a_checkpoint_comes_back_as_it_was_written() throws IOException {
        Checkpoint written = new Checkpoint("c", Map.of("t-0", 5L), Map.of("s/d.jsonl", 7L));
        written.write(folder);
        assertThat(Checkpoint.read(folder)).contains(written);
        Files.writeString(folder.resolve(Checkpoint.FILE), "{\"clus");
        assertThat(Checkpoint.read(folder)).isEmpty();
    }

    private static void append(DayFiles files, String name, String line) throws IOException {
        files.append(name, (line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
