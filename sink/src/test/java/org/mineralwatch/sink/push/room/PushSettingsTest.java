package org.mineralwatch.sink.push.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralwatch.service.WrongSettings;
import org.mineralwatch.service.settings.Form;
import org.mineralwatch.service.settings.Setting;
import org.mineralwatch.service.settings.SettingValues;
import org.mineralwatch.service.settings.SettingsFile;
import org.mineralwatch.sink.push.alertmanager.AlertmanagerKind;
import org.mineralwatch.sink.push.webhook.WebhookKind;

class PushSettingsTest {
    private static final String KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @TempDir
    Path folder;

    @Test
    void without_settings_there_is_no_endpoint_and_a_cap_of_60() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(PushSettings.DEFAULTS.floodCap()).isEqualTo(60);
    }

    @Test
    void every_endpoint_gets_a_deliverer_of_its_kind() throws IOException {
        Files.writeString(folder.resolve("key"), KEY);
        List<Endpoint> endpoints = read("""
                endpoints:
                  pager: {alertmanager: "http://127.0.0.1:9093", subjects: [security], severity: medium, stands: 2h}
                  desk:
                    webhook: https://desk.example/hook?token=hidden
                    secret-file: key
                    subjects: aviation
                    timeout: 5s
                """);
        assertThat(endpoints).extracting(Endpoint::name).containsExactly("desk", "pager");
        assertThat(endpoints)
                .extracting(endpoint -> endpoint.deliverer().place())
                .containsExactly("https://desk.example", "http://127.0.0.1:9093");
    }

    @Test
    void a_subject_that_no_rule_is_for_is_doubted() throws IOException {
        Endpoint pager = read("endpoints: {pager: {alertmanager: \"http://h:1\", subjects: [avation, security]}}")
                .get(0);
        assertThat(pager.doubts(List.of("aviation", "security")))
                .containsExactly("endpoint pager waits for alerts on 'avation', which no rule is for:"
                        + " did you mean 'aviation'?");
        assertThat(pager.doubts(List.of("avation", "security"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"subjects:", "subjects: ['']", "subjects: [security, null]"})
    void subjects_without_a_name_are_a_mistake(String subjects) {
        assertThatThrownBy(() -> read("endpoints: {pager: {alertmanager: \"http://h:1\", " + subjects + "}}"))
                .hasMessageContaining("pager.subjects: name one or more");
    }

    @Test
    void a_port_that_there_cannot_be_is_a_mistake() {
        assertThatThrownBy(() -> read("endpoints: {pager: {alertmanager: \"http://h:99999\"}}"))
                .hasMessageContaining("pager.alertmanager: give an address");
    }

    @Test
    void all_mistakes_are_told_at_once_and_no_secret_is() throws IOException {
        Files.writeString(folder.resolve("short"), "whsec_c2hvcnQ=");
        assertThatThrownBy(() -> read("""
                endpoints:
                  Pager: {alertmanager: "http://127.0.0.1:9093"}
                  a: {alertmanger: "http://127.0.0.1:9093"}
                  b: {alertmanager: "http://127.0.0.1:9093", webhook: "http://127.0.0.1:9093", secret-file: short}
                  c: {webhook: "ftp://hidden.example", secret-file: none, timeout: soon}
                  d: {webhook: "http://me:hidden@host.example", secret-file: short, severity: urgent, secretfile: x}
                  e: {webhook: "http://host.example", timeout: 1h}
                  f:
                """))
                .isInstanceOf(WrongSettings.class)
                .message()
                .contains("settings.yaml line 3: push.endpoints.Pager: an endpoint's name")
                .contains("push.endpoints.a.alertmanger: there is no such setting; did you mean 'alertmanager'?")
                .contains(
                        "push.endpoints.b: give its address under one of these settings: alertmanager, webhook (2 are given)")
                .contains("push.endpoints.c.webhook: give an address such as")
                .contains("push.endpoints.c.secret-file: the file none cannot be read")
                .contains("push.endpoints.c.timeout: 'soon' is no length of time")
                .contains("push.endpoints.d.webhook: name and password do not belong")
                .contains("push.endpoints.d.secret-file: each line of the file is whsec_")
                .contains("push.endpoints.d.severity: ")
                .contains("push.endpoints.d.secretfile: there is no such setting; did you mean 'secret-file'?")
                .contains("push.endpoints.e.secret-file: a webhook's pushes are signed")
                .contains("push.endpoints.e.timeout: an attempt may take a minute at most")
                .contains(
                        "settings.yaml line 9: push.endpoints.f: give its address under one of these settings: alertmanager, webhook (0 are given)")
                .doesNotContain("hidden", "c2hvcnQ");
    }

    private List<Endpoint> read(String endpoints) throws IOException {
        Path file = Files.writeString(folder.resolve("settings.yaml"), "push:\n" + endpoints.indent(2));
        Setting<Map<String, Map<String, Object>>> setting =
                new Setting<>("push.endpoints", Form.GROUPS, Map.of(), "where to");
        SettingValues values = SettingsFile.read(file, List.of(setting));
        Clock clock = Clock.systemUTC();
        List<Endpoint> read = new PushSettings(60, values.of(setting))
                .endpoints(folder, List.of(new AlertmanagerKind(clock), new WebhookKind(clock)), values.mistakes());
        values.mistakes().refuse();
        return read;
    }
}
