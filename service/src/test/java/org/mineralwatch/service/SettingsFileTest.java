package org.mineralwatch.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {
    private static final Top NONE = new Top(new Poll(null, null));

    @TempDir
    Path folder;

    record Top(Poll poll) {}

    record Poll(Duration floor, Integer mostThreads) {}

    @ParameterizedTest
    @CsvSource({"500ms,PT0.5S", "30s,PT30S", "15m,PT15M", "24h,PT24H", "400d,PT9600H"})
    void a_duration_is_written_with_its_unit(String text, Duration duration) throws IOException {
        assertThat(read("poll:\n  floor: " + text + "\n  most-threads: 3\n")).isEqualTo(new Top(new Poll(duration, 3)));
    }

    @Test
    void without_a_file_or_in_an_empty_one_everything_has_its_default() throws IOException {
        assertThat(SettingsFile.read(folder.resolve("none.yaml"), Top.class, NONE))
                .isSameAs(NONE);
        assertThat(read("")).isSameAs(NONE);
        assertThat(read("# only a comment\n")).isSameAs(NONE);
    }

    @Test
    void an_unknown_setting_is_refused_with_its_place_and_the_nearest_name() {
        assertThatThrownBy(() -> read("poll:\n  flor: 5m\n"))
                .isInstanceOf(StartFailure.class)
                .hasMessage("settings.yaml line 2: there is no setting 'flor'; did you mean 'floor'?");
    }

    @Test
    void a_wrong_value_is_refused_with_how_to_write_it() {
        assertThatThrownBy(() -> read("poll:\n  floor: soon\n"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("settings.yaml line 2")
                .hasMessageContaining("'soon' is no duration: write 500ms, 30s, 15m, 24h or 400d");
    }

    @Test
    void a_value_of_the_wrong_kind_is_refused_with_its_setting() {
        assertThatThrownBy(() -> read("poll:\n  most-threads: lots\n"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("the setting 'poll.most-threads' has a value that it cannot have");
    }

    private Top read(String text) throws IOException {
        return SettingsFile.read(Files.writeString(folder.resolve("settings.yaml"), text), Top.class, NONE);
    }
}
