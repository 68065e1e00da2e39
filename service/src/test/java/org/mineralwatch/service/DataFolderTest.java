package org.mineralwatch.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temp;

    @Test
    void a_folder_keeps_its_identity_through_every_life() {
        String first;
        try (DataFolder folder = DataFolder.open(temp.resolve("data"))) {
            first = folder.instanceId();
        }
        try (DataFolder folder = DataFolder.open(temp.resolve("data"))) {
            assertThat(folder.instanceId()).isEqualTo(first).isNotBlank();
        }
    }

    @Test
    void a_second_holder_is_refused_with_what_to_do() {
        try (DataFolder held = DataFolder.open(temp)) {
            assertThatThrownBy(() -> DataFolder.open(held.path()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("another process works in " + temp)
                    .hasMessageContaining("a folder of its own");
        }
        DataFolder.open(temp).close();
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_named() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "x");
        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void an_atomic_file_leaves_no_second_file_behind() throws IOException {
        AtomicFile.write(temp.resolve("f"), "one");
        AtomicFile.write(temp.resolve("f"), "two");
        assertThat(temp.resolve("f")).hasContent("two");
        try (var files = Files.list(temp)) {
            assertThat(files).hasSize(1);
        }
    }
}
