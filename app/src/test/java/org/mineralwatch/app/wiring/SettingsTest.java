package org.mineralwatch.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralwatch.ingest.Floors;
import org.mineralwatch.ingest.IngestSettings;
import org.mineralwatch.processor.ProcessorSettings;
import org.mineralwatch.sink.atom.AtomSettings;
import org.mineralwatch.sink.file.FileSettings;
import org.mineralwatch.sink.push.room.Endpoint;
import org.mineralwatch.sink.push.room.PushSettings;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void the_file_that_is_shipped_says_the_defaults() {
        assertThat(Settings.read(Path.of("../config")).ingest().room()).isEqualTo(IngestSettings.DEFAULTS);
        assertThat(Settings.read(folder).ingest().room()).isEqualTo(IngestSettings.DEFAULTS);
        assertThat(Settings.read(Path.of("../config")).processor().storyIdle()).isEqualTo(Duration.ofDays(400));
        assertThat(Settings.read(folder).processor().room()).isEqualTo(new ProcessorSettings(Duration.ofDays(400)));
        assertThat(Settings.read(Path.of("../config")).push()).isEqualTo(new PushSettings(60, Map.of()));
        assertThat(Settings.read(folder).push()).isEqualTo(new PushSettings(60, Map.of()));
    }

    @Test
    void alert_files_are_kept_for_ever_and_compressed_after_a_month_unless_it_is_said_otherwise() throws IOException {
        assertThat(Settings.read(Path.of("../config")).files().room()).isEqualTo(FileSettings.DEFAULTS);
        Files.writeString(folder.resolve("mineralwatch.yaml"), "files:\n  compress-after: never\n  keep: 1825d\n");
        assertThat(Settings.read(folder).files().room()).isEqualTo(new FileSettings(null, Duration.ofDays(1825)));
    }

    @Test
    void endpoints_of_push_are_found_by_their_kind_and_a_misspelt_setting_is_named() throws IOException {
        Files.writeString(folder.resolve("mineralwatch.yaml"), "push: {endpoints: {a: {alertmanager: 'http://h:1'}}}");
        assertThat(Wiring.endpoints(folder, Settings.read(folder)))
                .extracting(Endpoint::name)
                .containsExactly("a");
        Files.writeString(folder.resolve("mineralwatch.yaml"), "push: {flood-cop: 1}");
        assertThatThrownBy(() -> Wiring.endpoints(folder, Settings.read(folder)))
                .hasMessageContaining("did you mean 'flood-cap'?");
    }

    @Test
    void feeds_of_alerts_have_relative_links_until_their_address_is_known() throws IOException {
        assertThat(Settings.read(Path.of("../config")).feedsOut().room()).isEqualTo(AtomSettings.DEFAULTS);
        Files.writeString(folder.resolve("mineralwatch.yaml"), "feeds-out:\n  address: https://news.example/feeds/\n");
        assertThat(Settings.read(folder).feedsOut().room()).isEqualTo(new AtomSettings("https://news.example/feeds"));
    }

    @Test
    void every_setting_reaches_the_room() throws IOException {
        IngestSettings room = read(
                "threads: 3\n  floor: 10m\n  unconditional-floor: 1h\n  ttl-limit: 2h\n  pause: 2s\n  host-waits: false\n"
                        + "  connect-timeout: 1s\n  headers-timeout: 2s\n  fetch-timeout: 3s\n  user-agent: me\n"
                        + "  allow-private: true\n  allowed-hosts: [intranet]");
        assertThat(room.threads()).isEqualTo(3);
        assertThat(room.floors())
                .isEqualTo(new Floors(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(2)));
        assertThat(room.pause()).isEqualTo(Duration.ofSeconds(2));
        assertThat(room.hostWaits()).isFalse();
        assertThat(room.fetch().connect()).isEqualTo(Duration.ofSeconds(1));
        assertThat(room.fetch().headers()).isEqualTo(Duration.ofSeconds(2));
        assertThat(room.fetch().whole()).isEqualTo(Duration.ofSeconds(3));
        assertThat(room.fetch().connections()).isEqualTo(3);
        assertThat(room.fetch().userAgent()).isEqualTo("me");
        assertThat(room.fetch().allowPrivate()).isTrue();
        assertThat(room.fetch().allowedHosts()).isEqualTo(Set.of("intranet"));
    }

    @Test
    void how_long_a_story_may_be_idle_reaches_the_processor_and_no_time_at_all_is_refused() throws IOException {
        Path file = folder.resolve("mineralwatch.yaml");
        Files.writeString(file, "processor:\n  story-idle: 90d\n");
        assertThat(Settings.read(folder).processor().room().storyIdle()).isEqualTo(Duration.ofDays(90));
        Files.writeString(file, "processor:\n  story-idle: 0d\n");
        Settings.Processor none = Settings.read(folder).processor();
        assertThatThrownBy(none::room)
                .hasMessageContaining("'processor.story-idle'")
                .hasMessageContaining("400d");
    }

    @ParameterizedTest
    @CsvSource({"5m,PT30M,PT15M", "10m,PT30M,PT15M", "1h,PT1H,PT15M", "1s,PT1S,PT1S"})
    void the_other_bounds_follow_a_lowered_floor_unless_they_are_set(String floor, Duration whole, Duration ttlLimit)
            throws IOException {
        assertThat(read("floor: " + floor).floors().whole()).isEqualTo(whole);
        assertThat(read("floor: " + floor).floors().ttlLimit()).isEqualTo(ttlLimit);
    }

    private IngestSettings read(String settings) throws IOException {
        Files.writeString(folder.resolve("mineralwatch.yaml"), "ingest:\n  " + settings + "\n");
        return Settings.read(folder).ingest().room();
    }
}
