package org.mineralwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.ingest.warc.RawPage;
import org.mineralwatch.ingest.warc.WarcArchive;
import org.mineralwatch.news.Json;

class ExtractTest {
    private static final String SENTENCE = "The two ministries signed a pact on rare earths in the capital on Tuesday.";
    private static final String PAGE =
            "<html><head><title>Pact signed</title><meta property='og:site_name' content='Desk'>"
                    + "<meta property='article:published_time' content='2026-09-10T08:30:00+09:00'>"
                    + "<link rel='canonical' href='https://desk.example/pact'></head>"
                    + "<body><nav><a href='/'>Mining</a></nav><p>" + SENTENCE + "</p></body></html>";

    @TempDir
    Path folder;

    @RegisterExtension
    final CaughtOutput caught = new CaughtOutput();

    @Test
    void a_saved_page_is_one_line_with_its_article() throws IOException {
        String file = write("page.html", PAGE);

        assertThat(extract(file)).isZero();
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.path("file").asText()).isEqualTo(file);
            assertThat(line.path("url").asText()).isEqualTo("https://desk.example/pact");
            assertThat(line.path("title").asText()).isEqualTo("Pact signed");
            assertThat(line.path("published").asText()).isEqualTo("2026-09-09T23:30:00Z");
            assertThat(line.path("source").asText()).isEqualTo("Desk");
            assertThat(line.path("text").asText()).isEqualTo(SENTENCE);
            assertThat(line.has("error")).isFalse();
        });
    }

    @Test
    void a_date_is_printed_as_exactly_as_it_is_known() throws IOException {
        extract(
                write("day.html", PAGE.replace("T08:30:00+09:00", "")),
                write("month.html", PAGE.replace("-10T08:30:00+09:00", "")));

        assertThat(lines())
                .extracting(line -> line.path("published").asText())
                .containsExactly("2026-09-10", "2026-09");
    }

    @Test
    void what_is_no_page_has_a_line_with_its_reason_and_costs_nothing_else() throws IOException {
        assertThat(extract(write("a.html", "plain words"), write("b.html", PAGE)))
                .isZero();

        assertThat(lines()).hasSize(2);
        assertThat(lines().get(0).path("error").asText()).isEqualTo("it is no HTML");
        assertThat(lines().get(1).path("text").asText()).isEqualTo(SENTENCE);
    }

    @Test
    void what_is_not_there_fails_the_run_after_everything_else_was_done() throws IOException {
        assertThat(extract("nowhere.html", folder.toString(), "a\0b", write("b.html", PAGE)))
                .isEqualTo(1);

        assertThat(lines())
                .extracting(line -> line.path("error").asText())
                .containsExactly("there is no such file", "is no file", "is no name of a file", "");
    }

    @Test
    void a_web_archive_gives_a_line_a_page() throws IOException {
        try (WarcArchive archive = new WarcArchive(folder, WarcArchive.FILE_BYTES, Clock.systemUTC())) {
            archive.accept(new RawPage("https://desk.example/1", "text/html", bytes(PAGE), Instant.EPOCH));
            archive.accept(new RawPage("https://desk.example/2", "text/html", bytes("<p>" + SENTENCE), Instant.EPOCH));
        }
        try (var files = Files.list(folder)) {
            assertThat(extract(files.map(Path::toString).toArray(String[]::new)))
                    .isZero();
        }

        assertThat(lines())
                .extracting(line -> line.path("url").asText())
                .containsExactly("https://desk.example/pact", "https://desk.example/2");
    }

    @Test
    void an_address_inside_the_network_is_refused() throws IOException {
        assertThat(extract("--config", "../config", "http://127.0.0.1/page")).isEqualTo(1);

        assertThat(lines().get(0).path("error").asText()).contains("127.0.0.1", "not public");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int extract(String... arguments) {
        List<String> all = new ArrayList<>(List.of("extract"));
        all.addAll(List.of(arguments));
        return caught.run(all.toArray(String[]::new));
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : caught.out().lines().toList()) {
            lines.add(Json.MAPPER.readTree(line));
        }
        return lines;
    }
}
