package org.mineralwatch.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong now = new AtomicLong();
    private final AtomicLong done = new AtomicLong();

    @Test
    void a_terminal_sees_a_bar_with_rate_and_time_left_that_renews_itself() {
        try (ProgressLine progress = new ProgressLine(stream(), true, now::get)) {
            progress.stage("publishing", done::get, () -> 200, () -> 10 * done.get());
            done.set(50);
            now.set(30 * SECOND);
            progress.tell();
            assertThat(said())
                    .endsWith(
                            "\r\033[Kpublishing      [######                  ]  25 %, 500 articles, 17/s, 1:30 left");
        }
        assertThat(said()).as("nothing of it stays").endsWith("\r\033[K");
    }

    @Test
    void a_log_gets_whole_lines_and_none_before_it_is_time() {
        try (ProgressLine progress = new ProgressLine(stream(), false, now::get)) {
            progress.stage("tagging", done::get, () -> 200);
            assertThat(said()).isEmpty();
            done.set(100);
            now.set(60 * SECOND);
            progress.tell();
        }
        assertThat(said()).isEqualTo("tagging:  50 %, 1:00 left" + System.lineSeparator());
    }

    @Test
    void what_else_is_to_be_said_has_a_line_of_its_own() {
        try (ProgressLine progress = new ProgressLine(stream(), true, now::get)) {
            progress.stage("comparing", () -> 50, () -> 200);
            progress.say("a.jsonl: line 3 is no article");
            assertThat(said())
                    .contains("\r\033[Ka.jsonl: line 3 is no article" + System.lineSeparator())
                    .endsWith("\r\033[Kcomparing       [######                  ]  25 %");
        }
    }

    @Test
    void what_nobody_knows_is_not_said() {
        assertThat(new ProgressText("publishing", 0, 0, 7, 2).line()).isEqualTo("publishing: 7 articles, 4/s");
        assertThat(new ProgressText("writing files", 0, 0, -1, 2).bar().strip()).isEqualTo("writing files");
        assertThat(new ProgressText("tagging", 0, 100, -1, 2).line()).isEqualTo("tagging:   0 %");
        assertThat(new ProgressText("tagging", 100, 100, -1, 2).line()).isEqualTo("tagging: 100 %");
        assertThat(new ProgressText("tagging", 150, 100, -1, 2).line())
                .as("it grew")
                .isEqualTo("tagging: 100 %");
    }

    private PrintStream stream() {
        return new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
