package org.mineralwatch.service.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralwatch.service.WrongSettings;

class SettingsFileTest {
    private static final Setting<Duration> FLOOR =
            new Setting<>("poll.floor", Form.SOME_TIME, Duration.ofMinutes(5), "at least");
    private static final Setting<Integer> THREADS = new Setting<>("poll.most-threads", Form.number(1), 16, "at most");
    private static final Setting<Boolean> POLITE = new Setting<>("poll.polite", Form.FLAG, true, "whether");
    private static final Setting<Set<String>> HOSTS = new Setting<>("poll.hosts", Form.TEXTS, Set.of(), "which");
    private static final Setting<Term> KEEP =
            new Setting<>("files.keep", Form.term("forever"), new Term(null), "how long");
    private static final Setting<Map<String, Map<String, Object>>> GROUPS =
            new Setting<>("files.groups", Form.GROUPS, Map.of(), "any");
    private static final List<Setting<?>> KNOWN = List.of(FLOOR, THREADS, POLITE, HOSTS, KEEP, GROUPS);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"500ms,PT0.5S", "30s,PT30S", "15m,PT15M", "24h,PT24H", "30d,P30D"})
    void a_duration_is_written_with_its_unit(String text, Duration duration) throws IOException {
        assertThat(read("poll:\n  floor: " + text + "\n").of(FLOOR)).isEqualTo(duration);
        assertThat(DurationText.read(DurationText.written(duration))).contains(duration);
    }

    @ParameterizedTest
    @CsvSource({"never,", "forever,", "5d,P5D"})
    void what_may_last_for_ever_says_so_in_a_word(String text, Duration duration) throws IOException {
        assertThat(read("files:\n  keep: " + text + "\n").of(KEEP)).isEqualTo(new Term(duration));
    }

    @Test
    void numbers_answers_lists_and_groups_are_read_with_their_lines() throws IOException {
        SettingValues read = read("""
                poll:
                  most-threads: 3
                  polite: false
                  hosts: [b, a]
                files: {groups: {one: {to: x, wait: 5}, two: }}
                """);
        assertThat(read.of(THREADS)).isEqualTo(3);
        assertThat(read.of(POLITE)).isFalse();
        assertThat(read.of(HOSTS)).containsExactlyInAnyOrder("a", "b");
        assertThat(read.of(GROUPS)).isEqualTo(Map.of("one", Map.of("to", "x", "wait", "5"), "two", Map.of()));
        assertThat(read.line("poll.hosts")).isEqualTo(4);
        assertThat(read.line("files.groups.one.to")).isEqualTo(5);
        assertThat(read.mistakes().told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment\n", "poll:\n", "poll:\n  floor:\n"})
    void what_is_not_said_has_its_default(String text) throws IOException {
        SettingValues read = read(text);
        assertThat(read.of(FLOOR)).isEqualTo(Duration.ofMinutes(5));
        assertThat(read.has(FLOOR)).isFalse();
        assertThat(read.mistakes().told()).isEmpty();
        assertThat(SettingsFile.read(folder.resolve("none.yaml"), KNOWN).of(FLOOR))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void all_mistakes_are_told_at_once_with_file_line_and_the_nearest_name() throws IOException {
        SettingValues read = read("""
                poll:
                  flor: 5m
                  most-threads: lots
                  floor: soon
                  polite: yes
                  hosts: one
                  keep: 5d
                  threads:
                floor: 1m
                files: 5
                most-threads: 1
                poll: {}
                """);
        String file = folder.resolve("settings.yaml").toString();
        assertThat(read.mistakes().told())
                .containsExactly(
                        file + " line 12: poll stands twice (first in line 1): keep one",
                        file + " line 2: there is no setting 'poll.flor'; did you mean 'floor'?",
                        file + " line 3: poll.most-threads: 'lots' is no number: write a whole one, 1 at least",
                        file + " line 4: poll.floor: 'soon' is no duration longer than nothing:"
                                + " write 500ms, 30s, 15m, 24h or 30d",
                        file + " line 5: poll.polite: 'yes' is no answer: write true or false",
                        file + " line 6: poll.hosts: 'one' is no list: write [one, another]",
                        file + " line 7: there is no setting 'poll.keep'; did you mean 'files.keep'?",
                        file
                                + " line 8: there is no setting 'poll.threads'; known are floor, hosts, most-threads, polite",
                        file + " line 9: there is no setting 'floor'; did you mean 'poll.floor'?",
                        file + " line 10: files: is a group of settings: groups, keep",
                        file + " line 11: there is no setting 'most-threads'; did you mean 'poll.most-threads'?");
        assertThatThrownBy(() -> read.mistakes().refuse())
                .isInstanceOf(WrongSettings.class)
                .message()
                .hasLineCount(11);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            poll: [unclosed      | line 1: cannot be read as YAML
            just words           | line 1: the file must hold settings
            a: &a {b: *a}        | line 1: settings do not stand so deep
            ? [x] \\n: y         | the name of a setting is a word
            """)
    void what_is_no_file_of_settings_is_told_with_its_line(String text, String told) throws IOException {
        assertThat(read(text.replace("\\n", "\n")).mistakes().told().get(0)).contains("settings.yaml", told);
    }

    @Test
    void a_mistake_of_what_lacks_stands_where_its_group_does() throws IOException {
        Mistakes mistakes = read("files:\n  groups:\n    one: {}\n").mistakes();
        mistakes.add("files.groups.one.to", "is needed");
        assertThat(mistakes.told().get(0)).endsWith("settings.yaml line 3: files.groups.one.to: is needed");
    }

    private SettingValues read(String text) throws IOException {
        return SettingsFile.read(Files.writeString(folder.resolve("settings.yaml"), text), KNOWN);
    }
}
