package org.mineralwatch.sink.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayFilesTest {
    private static final DayFile FIRST = new DayFile("security", "2026-09-01", false);
    private static final DayFile SECOND = new DayFile("security", "2026-09-02", false);

    @TempDir
    Path folder;

    @Test
    void what_came_after_the_checkpoint_is_cut_and_what_came_before_stays() throws IOException {
        Map<String, Long> checkpoint;
        {
            DayFiles files = new DayFiles(folder);
            append(files, FIRST, "one");
            files.flush();
            checkpoint = new TreeMap<>(files.lengths());
            append(files, FIRST, "two");
            append(files, SECOND, "three");
            files.flush();
        }
        {
            DayFiles files = new DayFiles(folder);
            assertThat(files.cutBack(checkpoint)).isEmpty();
            append(files, FIRST, "again");
            files.flush();
        }
        assertThat(folder.resolve(FIRST.name())).hasContent("one\nagain");
        assertThat(folder.resolve(SECOND.name())).doesNotExist();
    }

    @Test
    void a_file_that_lacks_bytes_is_named_and_one_that_would_end_inside_a_line() throws IOException {
        write(FIRST.name(), "one\n");
        write(SECOND.name(), "a longer line\n");
        {
            DayFiles files = new DayFiles(folder);
            assertThat(files.cutBack(Map.of(FIRST.name(), 100L, SECOND.name(), 4L, "security/2026-09-03.jsonl", 1L)))
                    .containsExactly(FIRST.name(), SECOND.name(), "security/2026-09-03.jsonl");
        }
    }

    @Test
    void only_day_files_are_ever_cut_or_deleted() throws IOException {
        write("security/notes.txt", "mine");
        write("security/deals.jsonl", "mine");
        {
            DayFiles files = new DayFiles(folder);
            files.cutBack(Map.of());
        }
        assertThat(folder.resolve("security/notes.txt")).exists();
        assertThat(folder.resolve("security/deals.jsonl")).exists();
    }

    @Test
    void what_is_appended_to_a_compressed_file_can_be_read_with_it_and_cut_off_again() throws IOException {
        Path packed = folder.resolve(FIRST.packed(true).name());
        Files.createDirectories(packed.getParent());
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("one\n".getBytes(StandardCharsets.UTF_8));
        }
        long length = Files.size(packed);
        {
            DayFiles files = new DayFiles(folder);
            files.cutBack(Map.of(FIRST.packed(true).name(), length));
            append(files, FIRST, "two");
            files.flush();
            assertThat(lines(FIRST.packed(true))).containsExactly("one", "two");
            files.cutBack(Map.of(FIRST.packed(true).name(), length));
        }
        assertThat(lines(FIRST.packed(true))).containsExactly("one");
    }

    @Test
    void a_file_that_someone_else_changes_under_the_copy_is_found_when_it_is_written() throws IOException {
        {
            DayFiles files = new DayFiles(folder);
            append(files, FIRST, "one");
            append(files, SECOND, "one");
            files.flush();
            Files.delete(folder.resolve(FIRST.name()));
            append(files, FIRST, "two");
            assertThatThrownBy(files::flush).isInstanceOf(DamagedFiles.class).hasMessageContaining(FIRST.name());
            files.cutBack(Map.of(SECOND.name(), 4L));
            Files.writeString(folder.resolve(SECOND.name()), "more", StandardOpenOption.APPEND);
            append(files, SECOND, "two");
            assertThatThrownBy(files::flush).isInstanceOf(DamagedFiles.class).hasMessageContaining(SECOND.name());
        }
    }

    @Test
    void looks_come_to_every_file_in_turn() throws IOException {
        {
            DayFiles files = new DayFiles(folder);
            for (int day = 10; day < 30; day++) {
                append(files, new DayFile("security", "2026-09-" + day, false), "one");
            }
            files.flush();
            Files.delete(folder.resolve("security/2026-09-15.jsonl"));
            Files.delete(folder.resolve("security/2026-09-27.jsonl"));
            List<String> found = new ArrayList<>();
            for (int look = 0; look < 4; look++) {
                found.addAll(files.look(5));
            }
            assertThat(found).containsExactly("security/2026-09-15.jsonl", "security/2026-09-27.jsonl");
            assertThat(files.look(5)).isEmpty();
            assertThat(files.look(10)).contains("security/2026-09-15.jsonl");
        }
    }

    private List<String> lines(DayFile file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (LineReader reader = LineReader.open(folder, file, Long.MAX_VALUE)) {
            for (byte[] line = reader.next(); line != null; line = reader.next()) {
                lines.add(new String(line, StandardCharsets.UTF_8));
            }
            assertThat(reader.broken()).isFalse();
        }
        return lines;
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private static void append(DayFiles files, DayFile file, String line) {
        files.append(file, (line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
