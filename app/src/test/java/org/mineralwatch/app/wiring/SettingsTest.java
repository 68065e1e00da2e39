package org.mineralwatch.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralwatch.ingest.Floors;
import org.mineralwatch.ingest.IngestSettings;
import org.mineralwatch.processor.ProcessorSettings;
import org.mineralwatch.service.WrongSettings;
import org.mineralwatch.service.settings.Setting;
import org.mineralwatch.service.settings.SettingValues;
import org.mineralwatch.service.settings.SettingsFile;
import org.mineralwatch.sink.atom.AtomSettings;
import org.mineralwatch.sink.file.FileSettings;
import org.mineralwatch.sink.push.room.Endpoint;
import org.mineralwatch.sink.push.room.PushSettings;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void where_nothing_is_set_every_room_has_its_defaults() {
        for (Path config : List.of(Path.of("../config"), folder)) {
            Settings settings = Settings.withEndpoints(config);
            assertThat(settings.ingest()).isEqualTo(IngestSettings.DEFAULTS);
            assertThat(settings.processor()).isEqualTo(ProcessorSettings.DEFAULTS);
            assertThat(settings.files()).isEqualTo(FileSettings.DEFAULTS);
            assertThat(settings.push()).isEqualTo(PushSettings.DEFAULTS);
            assertThat(settings.feedsOut()).isEqualTo(AtomSettings.DEFAULTS);
            assertThat(settings.endpoints()).isEmpty();
        }
    }

    @Test
    void the_file_that_is_shipped_names_every_setting_with_its_default() {
        SettingValues shipped = SettingsFile.read(Path.of("../config/mineralwatch.yaml"), SettingsTable.ALL);
        for (Setting<?> setting : SettingsTable.ALL) {
            assertThat(shipped.line(setting.name())).as(setting.name()).isPositive();
            assertThat(shipped.of(setting)).as(setting.name()).isEqualTo(setting.otherwise());
        }
    }

    @Test
    void the_table_of_the_manual_is_the_table_of_the_program() throws IOException {
        List<String> manual = Files.readAllLines(Path.of("../docs/OPERATIONS.md"));
        int head = manual.indexOf("| setting | default | is | does |");
        assertThat(head).as("the head of the table in docs/OPERATIONS.md").isPositive();
        assertThat(manual.stream().skip(head + 2).takeWhile(line -> line.startsWith("|")))
                .containsExactlyElementsOf(SettingsTable.ALL.stream()
                        .map(setting -> "| `" + setting.name() + "` | "
                                + (setting.usual().isEmpty() ? "" : "`" + setting.usual() + "` ") + "| "
                                + setting.form().unit() + " | " + setting.does() + " |")
                        .toList());
    }

    @Test
    void alert_files_are_compressed_and_removed_as_it_is_said() throws IOException {
        write("files:\n  compress-after: never\n  keep: 1825d\n");
        assertThat(Settings.read(folder).files()).isEqualTo(new FileSettings(null, Duration.ofDays(1825)));
    }

    @Test
    void endpoints_of_push_are_found_by_their_kind() throws IOException {
        write("push: {flood-cap: 5, endpoints: {a: {alertmanager: 'http://h:1'}}}");
        assertThat(Settings.withEndpoints(folder).endpoints())
                .extracting(Endpoint::name)
                .containsExactly("a");
        assertThat(Settings.read(folder).push().floodCap()).isEqualTo(5);
        assertThat(Settings.read(folder).endpoints()).isEmpty();
    }

    @Test
    void mistakes_in_settings_and_in_endpoints_are_told_at_once() throws IOException {
        write("""
                push:
                  flood-cop: 1
                  endpoints:
                    a: {alertmanager: 'ftp://h', timeout: soon}
                processor: {story-idle: 400m}
                feeds-out: {address: nowhere}
                """);
        assertThatThrownBy(() -> Settings.withEndpoints(folder))
                .isInstanceOf(WrongSettings.class)
                .message()
                .contains("mineralwatch.yaml line 2: there is no setting 'push.flood-cop'; did you mean 'flood-cap'?")
                .contains("mineralwatch.yaml line 4: push.endpoints.a.alertmanager: give an address")
                .contains("mineralwatch.yaml line 4: push.endpoints.a.timeout: 'soon'")
                .contains("mineralwatch.yaml line 5: processor.story-idle: '400m' is no duration of 31d at least")
                .contains("mineralwatch.yaml line 6: feeds-out.address: takes the web address")
                .hasLineCount(5);
    }

    @Test
    void feeds_of_alerts_have_relative_links_until_their_address_is_known() throws IOException {
        write("feeds-out:\n  address: https://news.example/feeds/\n");
        assertThat(Settings.read(folder).feedsOut()).isEqualTo(new AtomSettings("https://news.example/feeds"));
    }

    @Test
    void every_setting_of_ingest_reaches_the_room() throws IOException {
        IngestSettings room = ingest(
                "threads: 3\n  floor: 10m\n  unconditional-floor: 1h\n  ttl-limit: 2h\n  pause: 2s\n"
                        + "  host-waits: false\n  connect-timeout: 1s\n  headers-timeout: 2s\n  fetch-timeout: 3s\n"
                        + "  user-agent: me\n  allow-private: true\n  allowed-hosts: [intranet]\n  pages: {archive: true}");
        assertThat(room.threads()).isEqualTo(3);
        assertThat(room.floors())
                .isEqualTo(new Floors(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(2)));
        assertThat(room.pause()).isEqualTo(Duration.ofSeconds(2));
        assertThat(room.hostWaits()).isFalse();
        assertThat(room.archivePages()).isTrue();
        assertThat(room.fetch().connect()).isEqualTo(Duration.ofSeconds(1));
        assertThat(room.fetch().headers()).isEqualTo(Duration.ofSeconds(2));
        assertThat(room.fetch().whole()).isEqualTo(Duration.ofSeconds(3));
        assertThat(room.fetch().connections()).isEqualTo(3);
        assertThat(room.fetch().userAgent()).isEqualTo("me");
        assertThat(room.fetch().allowPrivate()).isTrue();
        assertThat(room.fetch().allowedHosts()).isEqualTo(Set.of("intranet"));
    }

    @Test
    void how_long_a_story_may_be_idle_reaches_the_processor() throws IOException {
        write("processor:\n  story-idle: 90d\n");
        assertThat(Settings.read(folder).processor().storyIdle()).isEqualTo(Duration.ofDays(90));
    }

    @ParameterizedTest
    @CsvSource({"5m,PT30M,PT15M", "10m,PT30M,PT15M", "1h,PT1H,PT15M", "1s,PT1S,PT1S"})
    void the_other_bounds_follow_a_lowered_floor_unless_they_are_set(String floor, Duration whole, Duration ttlLimit)
            throws IOException {
        assertThat(ingest("floor: " + floor).floors().whole()).isEqualTo(whole);
        assertThat(ingest("floor: " + floor).floors().ttlLimit()).isEqualTo(ttlLimit);
    }

    private IngestSettings ingest(String settings) throws IOException {
        write("ingest:\n  " + settings + "\n");
        return Settings.read(folder).ingest();
    }

    private void write(String settings) throws IOException {
        Files.writeString(folder.resolve("mineralwatch.yaml"), settings);
    }
}
