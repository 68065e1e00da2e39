package org.mineralwatch.sink.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.sink.file.CheckpointFile;
import org.mineralwatch.sink.file.CopiedFolder;

class FilesCheckTest {
    private static final String FIRST = "security/2026-09-01.jsonl";

    @TempDir
    Path folder;

    private CopiedFolder copy;
    private final List<Difference> found = new ArrayList<>();

    @BeforeEach
    void copied() throws IOException {
        copy = new CopiedFolder(folder);
        for (int i = 0; i < 60; i++) {
            copy.add(i % 2 == 0 ? "security" : "aviation", "a" + i, "2026-09-0" + (1 + i / 2 % 3));
        }
        copy.copyAll();
    }

    @Test
    void faithful_files_are_equal() throws IOException {
        assertThat(check()).isEqualTo(new Checked(60, 6, 0, 0, 0));
        assertThat(found).isEmpty();
    }

    @Test
    void what_came_after_the_checkpoint_is_no_fault() throws IOException {
        copy.add("security", "new", "2026-09-01");
        Files.writeString(folder.resolve(FIRST), Files.readString(folder.resolve(FIRST)) + "{\"half");
        assertThat(check()).isEqualTo(new Checked(60, 6, 0, 1, 0));
    }

    @Test
    void compressed_files_are_read_too_and_removed_days_are_known() throws IOException {
        copy.packAll();
        assertThat(folder.resolve(FIRST)).doesNotExist();
        assertThat(check()).isEqualTo(new Checked(60, 6, 0, 0, 0));
        copy.keepFrom("2026-09-02");
        assertThat(check()).isEqualTo(new Checked(40, 4, 0, 0, 0));
    }

    @Test
    void lines_that_outlived_their_records_are_counted() throws IOException {
        copy.topics().forget("security", 20);
        assertThat(check()).isEqualTo(new Checked(40, 6, 20, 0, 0));
    }

    @Test
    void an_edited_line_is_named_with_what_differs() throws IOException {
        edit(text -> text.replaceFirst("\"id\":\"a6\"", "\"id\":\"b6\""));
        assertThat(check().differences()).isEqualTo(1);
        assertThat(found)
                .extracting(Difference::readable)
                .containsExactly(FIRST + ":2 mineralwatch.alerts.security-0@3: differs in id");
    }

    @Test
    void a_missing_a_doubled_and_a_misplaced_line_are_told_apart() throws IOException {
        String third = line(FIRST, 3);
        edit(text -> text.replace(line(FIRST, 2), "").replace(third, third + third));
        assertThat(check().lines()).isEqualTo(59);
        assertThat(found)
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.DOUBLED, Difference.Kind.MISSING);
        assertThat(found.get(1).readable())
                .isEqualTo("mineralwatch.alerts.security-0@3: the record has no line; its day is 2026-09-01");
    }

    @Test
    void lines_in_another_order_or_the_file_of_another_day_are_no_copy() throws IOException {
        String first = line(FIRST, 1);
        String second = line(FIRST, 2);
        edit(text -> text.replace(first + second, second + first));
        check();
        assertThat(found).extracting(Difference::kind).containsExactly(Difference.Kind.ORDER);
        found.clear();
        String other = line("security/2026-09-02.jsonl", 1);
        edit(text -> text.replace(first, other));
        check();
        assertThat(found).extracting(Difference::what).contains("the line belongs into the file of 2026-09-02");
    }

    @Test
    void a_file_that_is_not_there_or_broken_off_is_named() throws IOException {
        Files.delete(folder.resolve("aviation/2026-09-03.jsonl"));
        edit(text -> text.substring(0, text.length() - 3));
        check();
        assertThat(found)
                .filteredOn(difference -> difference.kind() == Difference.Kind.UNREADABLE)
                .extracting(Difference::readable)
                .containsExactly(
                        "aviation/2026-09-03.jsonl: the file is not there", FIRST + ":10: the file is broken off here");
    }

    @Test
    void a_topic_that_ends_before_the_files_is_named() throws IOException {
        copy.topics().lose("security", 29);
        check();
        assertThat(found)
                .extracting(Difference::readable)
                .containsExactly(
                        "mineralwatch.alerts.security-0@29: the topic ends here, the files go up to offset 30",
                        "security/2026-09-03.jsonl:10 mineralwatch.alerts.security-0@29: the topic has no alert there");
    }

    private Checked check() throws IOException {
        return new FilesCheck(
                        copy.topics().consumer(),
                        folder,
                        CheckpointFile.read(folder).orElseThrow(),
                        found::add)
                .run();
    }

    private String line(String file, int number) throws IOException {
        return Files.readAllLines(folder.resolve(file)).get(number - 1) + "\n";
    }

    private interface Edit {
        String of(String text) throws IOException;
    }

    private void edit(Edit edit) throws IOException {
        Files.writeString(folder.resolve(FIRST), edit.of(Files.readString(folder.resolve(FIRST))));
        // the checkpoint of an edited file is that of its new length, as a person sees it who edits without changing
        // the length
        copy.measureAgain();
    }
}
