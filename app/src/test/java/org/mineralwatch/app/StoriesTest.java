package org.mineralwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class StoriesTest {
    private static final String ARTICLE =
            "{\"id\":\"%s\",\"title\":\"\",\"text\":\"%s\",\"published\":\"2026-03-0%dT08:00:00Z\"}\n";

    @RegisterExtension
    final CaughtOutput caught = new CaughtOutput();

    @TempDir
    Path folder;

    @Test
    void each_article_is_given_its_story_and_its_origin_in_the_order_of_the_lines() throws IOException {
        String ferry = "The Lusaka ferry sank off Quayside harbour on Monday, the Coastal Guard said.";
        String lines =
                ARTICLE.formatted("c", "Coastal Guard boats searched Quayside harbour for the sunken Lusaka ferry.", 3)
                        + ARTICLE.formatted("b", "Digest: " + ferry, 2)
                        + ARTICLE.formatted("a", ferry, 1)
                        + ARTICLE.formatted("d", "An orchard of walnut trees was planted near Quito.", 2);
        Path file = Files.writeString(folder.resolve("a.jsonl"), lines);

        assertThat(caught.run("stories", file.toString())).isZero();

        assertThat(caught.out().lines())
                .containsExactly(
                        "{\"id\":\"c\",\"story\":\"a\",\"origin\":\"c\"}",
                        "{\"id\":\"b\",\"story\":\"a\",\"origin\":\"a\"}",
                        "{\"id\":\"a\",\"story\":\"a\",\"origin\":\"a\"}",
                        "{\"id\":\"d\",\"story\":\"d\",\"origin\":\"d\"}");
    }

    @Test
    void a_line_that_is_no_article_is_named_and_left_out() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "nonsense\n" + ARTICLE.formatted("a", "Rain.", 1));

        assertThat(caught.run("stories", file.toString())).isEqualTo(1);

        assertThat(caught.out().lines()).hasSize(1);
        assertThat(caught.said()).contains("a.jsonl line 1: ");
    }

    @Test
    void an_article_that_is_cut_is_grouped_as_it_was_read_and_said_to_be_cut() throws IOException {
        String line = ARTICLE.formatted("a", "Rain.", 1)
                .replace("\"title\":\"\"", "\"title\":\"" + "Long ".repeat(300) + "\"");
        Path file = Files.writeString(folder.resolve("a.jsonl"), line);

        assertThat(caught.run("stories", file.toString())).isZero();

        assertThat(caught.out().lines()).hasSize(1);
        assertThat(caught.said()).contains("a.jsonl line 1: its title is cut to 1,000 characters");
    }
}
