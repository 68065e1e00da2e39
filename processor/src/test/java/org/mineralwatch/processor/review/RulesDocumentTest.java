package org.mineralwatch.processor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.RuleSet;

/** The worked example in {@code docs/RULES.md} does what the page says. */
class RulesDocumentTest {
    @Test
    void the_first_subject_passes_its_own_examples_and_says_nothing_in_vain() throws IOException {
        RuleSet rules = RuleSet.of("live", List.of("trams"), Map.of("subjects/trams.yaml", firstSubject()));
        assertThat(ExampleRun.of(rules)).hasSize(4).allMatch(ExampleResult::passed);
        assertThat(Doubts.about(rules)).isEmpty();
    }

    @Test
    void the_first_subject_names_no_file_that_its_folder_lacks() throws IOException {
        assertThat(firstSubject()).startsWith("subject: trams").doesNotContain("$schema");
    }

    private static String firstSubject() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "RULES.md"));
        int start = page.indexOf("```yaml\n") + "```yaml\n".length();
        return page.substring(start, page.indexOf("```", start));
    }
}
