package org.mineralwatch.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.processor.rules.RuleSetFolder;
import org.mineralwatch.service.Health;
import org.mineralwatch.service.Metrics;
import org.slf4j.LoggerFactory;

class RulesWatchTest {
    private static final String GOOD = "subject: mine\nterms:\n  - term: copper pact\n    weight: 1000\n";
    private static final String CHANGED = GOOD.replace("copper", "tin");
    private static final String BROKEN = GOOD + "mistake\nmistake\n";

    @TempDir
    Path config;

    private final List<RuleSet> published = new ArrayList<>();
    private final Metrics metrics = new Metrics();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private boolean kafkaAnswers = true;
    private int checked;
    private RulesWatch watch;

    @BeforeEach
    void watchTheFolder() throws IOException {
        write("mine", GOOD);
        watch = new RulesWatch(config, RuleSetFolder.read(config), this::check, this::publish, metrics);
        log.start();
        ((Logger) LoggerFactory.getLogger(RulesWatch.class)).addAppender(log);
    }

    @AfterEach
    void letTheLogGo() {
        ((Logger) LoggerFactory.getLogger(RulesWatch.class)).detachAppender(log);
    }

    @Test
    void rules_that_nobody_touches_are_left_alone() {
        look(5);
        assertThat(published).isEmpty();
        assertThat(log.list).isEmpty();
    }

    @Test
    void a_change_is_published_once_when_it_has_come_to_rest() throws IOException {
        look(2);
        write("mine", CHANGED);
        look(1);
        assertThat(published).isEmpty();
        look(4);
        assertThat(published).containsExactly(RuleSetFolder.read(config));
        assertThat(watch.health().detail())
                .isEqualTo("rule set " + published.get(0).version() + " is live");
    }

    @Test
    void files_that_are_saved_one_by_one_come_as_one_rule_set() throws IOException {
        look(2);
        for (String name : List.of("a", "b", "c")) {
            write(name, GOOD.replace("mine", name));
            look(1);
        }
        assertThat(published).isEmpty();
        look(1);
        assertThat(published)
                .singleElement()
                .satisfies(rules -> assertThat(rules.subjects()).containsExactly("a", "b", "c", "mine"));
    }

    @Test
    void a_broken_set_is_refused_as_a_whole_and_health_stays_good_and_says_so() throws IOException {
        write("mine", BROKEN);
        write("other", CHANGED.replace("mine", "other"));
        look(3);
        assertThat(published).isEmpty();
        assertThat(watch.health()).isInstanceOf(Health.Ready.class);
        assertThat(watch.health().detail())
                .startsWith("rule set " + liveVersion() + " is live; the newest rules in " + config + " are refused: ")
                .contains("subjects/mine.yaml:5: ")
                .endsWith(" (and 1 more in the log)");
        assertThat(metrics.scrape()).contains("mineralwatch_rules_refused{source=\"folder\"} 1.0");
    }

    @Test
    void every_mistake_is_in_the_log_once_with_file_and_line() throws IOException {
        write("mine", BROKEN);
        look(10);
        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getFormattedMessage())
                    .contains("subjects/mine.yaml:5: ", "subjects/mine.yaml:6: ", liveVersion() + " stays live");
        });
    }

    @Test
    void a_mended_set_is_taken_and_health_forgets_the_broken_one() throws IOException {
        write("mine", BROKEN);
        look(2);
        write("mine", CHANGED);
        look(2);
        assertThat(published).hasSize(1);
        assertThat(watch.health().detail()).doesNotContain("refused");
        assertThat(metrics.scrape()).contains("mineralwatch_rules_refused{source=\"folder\"} 0.0");
    }

    @Test
    void a_broken_set_that_is_taken_back_changes_nothing() throws IOException {
        write("mine", BROKEN);
        look(2);
        write("mine", GOOD);
        look(2);
        assertThat(published).isEmpty();
        assertThat(watch.health().detail()).doesNotContain("refused");
    }

    @Test
    void rules_that_went_missing_or_are_no_text_are_refused() throws IOException {
        Path file = config.resolve("subjects/mine.yaml");
        Files.delete(file);
        look(2);
        assertThat(watch.health().detail()).contains("refused", "no subject is defined");
        Files.write(file, new byte[] {(byte) 0xc3, (byte) 0x28});
        look(2);
        assertThat(watch.health().detail()).contains("refused", "cannot be read", "mine.yaml");
        assertThat(published).isEmpty();
    }

    @Test
    void what_kafka_did_not_take_is_tried_again_at_the_next_look() throws IOException {
        kafkaAnswers = false;
        write("mine", CHANGED);
        look(5);
        assertThat(watch.health().detail()).contains("waits for Kafka: ", "no answer");
        assertThat(log.list).hasSize(1);
        assertThat(checked).isEqualTo(1);
        kafkaAnswers = true;
        look(1);
        assertThat(published).hasSize(1);
        assertThat(watch.health().detail()).doesNotContain("waits");
    }

    @Test
    void a_doubtful_set_is_taken_with_a_warning() throws IOException {
        write("mine", GOOD.replace("copper", "doubtful"));
        look(2);
        assertThat(published).hasSize(1);
        assertThat(log.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.WARN, Level.INFO);
        assertThat(log.list.get(0).getFormattedMessage()).isEqualTo("subjects/mine.yaml:3: doubtful");
    }

    private List<String> check(RuleSet rules) {
        checked++;
        if (rules.files().isEmpty()) {
            throw new IllegalArgumentException("subjects/:1: no subject is defined");
        }
        if (!lines(rules, "mistake").isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", lines(rules, "mistake")));
        }
        return lines(rules, "doubtful");
    }

    /** The lines of the rule set that contain a word, with file and line. */
    private static List<String> lines(RuleSet rules, String word) {
        List<String> found = new ArrayList<>();
        rules.files().forEach((file, text) -> {
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(word)) {
                    found.add(file + ":" + (i + 1) + ": " + word);
                }
            }
        });
        return found;
    }

    private void publish(RuleSet rules) {
        if (!kafkaAnswers) {
            throw new TimeoutException("no answer");
        }
        published.add(rules);
    }

    private String liveVersion() {
        return watch.health().detail().split(" ")[2];
    }

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            watch.look();
        }
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(config.resolve("subjects"));
        Files.writeString(config.resolve("subjects/" + name + ".yaml"), text);
    }
}
