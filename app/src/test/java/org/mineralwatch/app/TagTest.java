package org.mineralwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.app.output.WatchedOut;

class TagTest {
    private static final String ARTICLE = "{\"title\":\"Tramway opens\",\"text\":\"The tram left.\"}\n";

    @RegisterExtension
    final CaughtOutput caught = new CaughtOutput();

    @TempDir
    Path folder;

    @BeforeEach
    void writeRules() throws IOException {
        Files.createDirectories(folder.resolve("config/subjects"));
        Files.writeString(
                folder.resolve("config/subjects/trams.yaml"),
                "subject: trams\ndescription: T.\nthreshold: 1000\nterms:\n  - {term: tramway, weight: 700}\n");
    }

    @Test
    void lines_that_are_all_articles_or_blank_are_done() throws IOException {
        assertThat(tag(write("a.jsonl", ARTICLE + "\n  \r\n" + ARTICLE))).isZero();
        assertThat(caught.out().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("\"trams\""));
        assertThat(caught.said()).isEmpty();
    }

    @Test
    void a_line_that_is_no_article_fails_the_command_and_costs_only_itself() throws IOException {
        String file = write("a.jsonl", ARTICLE + "{\"text\":7}\n" + ARTICLE);
        assertThat(tag(file)).isEqualTo(1);
        assertThat(caught.out().lines()).hasSize(2);
        assertThat(caught.said())
                .isEqualTo(file + " line 2: \"text\" must be a string, is a number\n"
                        + "1 of 3 lines are no articles and were left out\n");
    }

    @Test
    void of_many_refused_lines_the_first_are_told_and_the_others_counted() throws IOException {
        String file = write("a.jsonl", "nonsense\n".repeat(53));
        assertThat(tag(file, write("b.jsonl", "nonsense\n"))).isEqualTo(1);
        assertThat(caught.said().lines())
                .hasSize(23)
                .contains(file + ": 33 more lines are no articles")
                .anyMatch(line -> line.contains("b.jsonl line 1: "))
                .last()
                .isEqualTo("54 of 54 lines are no articles and were left out");
    }

    @Test
    void json_over_several_lines_is_told_once() throws IOException {
        String file = write("a.json", "{\n  \"title\": \"T\",\n  \"text\": \"b\"\n}\n");
        assertThat(tag(file)).isEqualTo(1);
        assertThat(caught.said())
                .isEqualTo(file
                        + ": looks like JSON over several lines: write each article on a line of its own (jq -c .)\n");
    }

    @Test
    void a_huge_line_is_passed_over() throws IOException {
        Path file = folder.resolve("a.jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write((ARTICLE + "{\"title\":\"").getBytes(StandardCharsets.UTF_8));
            byte[] megabyte = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 33; i++) {
                out.write(megabyte);
            }
            out.write(("\"}\n" + ARTICLE).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(tag(file.toString())).isEqualTo(1);
        assertThat(caught.out().lines()).hasSize(2);
        assertThat(caught.said()).startsWith(file + " line 2: is longer than 16 MiB");
        assertThat(caught.run("explain", "--config", config(), "--json", file.toString()))
                .isEqualTo(1);
        assertThat(caught.out().lines()).hasSize(4);
        assertThat(caught.said()).endsWith(file + " line 2: is longer than 16 MiB, no article is: it is passed over\n");
    }

    @Test
    void what_is_not_read_as_it_stands_is_noted_and_no_failure() throws IOException {
        Path file = folder.resolve("a.jsonl");
        String line = "\n{\"title\":\"" + "t".repeat(1_200) + "\",\"text\":\"caf\u00e9\"}\n";
        Files.write(file, line.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(tag(file.toString())).isZero();
        assertThat(caught.said())
                .isEqualTo(file + " line 2: it is no UTF-8 (byte 1224), read with replacement characters\n" + file
                        + " line 2: its title is cut to 1,000 characters\n");
    }

    @Test
    void a_dash_is_standard_input() {
        caught.in("\ufeff" + ARTICLE);
        assertThat(tag("-")).isZero();
        assertThat(caught.out().lines()).hasSize(1);
    }

    @Test
    void an_empty_argument_and_a_folder_are_wrong_use() {
        assertThat(tag("")).isEqualTo(2);
        assertThat(caught.errors()).contains("mineralwatch tag: an empty argument names no file");
        assertThat(tag(folder.toString())).isEqualTo(2);
        assertThat(caught.errors()).contains(folder + " is a folder: give the JSONL files in it");
    }

    @Test
    void help_has_the_exit_codes() {
        caught.run("tag", "--help");
        assertThat(caught.out()).contains("Exit code 0 when").contains("1 when").contains("2 when");
    }

    @Test
    void a_reader_that_has_gone_ends_it_silently() throws IOException {
        System.setOut(WatchedOut.over(new Failing("Broken pipe")));
        assertThat(tag(write("a.jsonl", ARTICLE))).isZero();
        assertThat(caught.run("explain", "--config", config(), write("a.txt", "Tram")))
                .isZero();
        assertThat(caught.run("rules", "check", "--config", config())).isZero();
        assertThat(caught.errors() + caught.said()).isEmpty();
    }

    @Test
    void a_full_disk_fails_every_verb_that_prints() throws IOException {
        System.setOut(WatchedOut.over(new Failing("No space left on device")));
        String page = write("a.html", "<html><p>The tram left the depot of the town in the morning.</p></html>");
        for (List<String> command : List.of(
                List.of("tag", write("a.jsonl", ARTICLE), "--config", config()),
                List.of("explain", page, "--config", config()),
                List.of("extract", page, "--config", config()),
                List.of("rules", "check", "--config", config()),
                List.of("rules", "test", "--config", config()),
                List.of("feeds", "parse", page))) {
            assertThat(caught.run(command.toArray(String[]::new)))
                    .as(command.get(0))
                    .isEqualTo(1);
        }
        assertThat(caught.errors().lines())
                .hasSize(6)
                .allMatch(line -> line.endsWith(": standard output cannot be written: No space left on device"))
                .anyMatch(line -> line.startsWith("mineralwatch rules check: "));
    }

    private int tag(String... arguments) {
        List<String> all = new ArrayList<>(List.of("tag", "--config", config()));
        all.addAll(List.of(arguments));
        return caught.run(all.toArray(String[]::new));
    }

    private String config() {
        return folder.resolve("config").toString();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** Takes nothing. */
    private static final class Failing extends OutputStream {
        private final String why;

        Failing(String why) {
            this.why = why;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(why);
        }
    }
}
