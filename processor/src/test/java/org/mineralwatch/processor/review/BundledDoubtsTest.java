package org.mineralwatch.processor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.processor.rules.RuleSetFolder;

/** The rules in {@code config/} say nothing in vain. */
class BundledDoubtsTest {
    private static RuleSet rules;

    @BeforeAll
    static void read() throws IOException {
        rules = RuleSetFolder.read(Path.of("..", "config"));
    }

    @Test
    void nothing_is_said_in_vain() {
        assertThat(Doubts.about(rules)).isEmpty();
    }
}
