package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.ingest.feed.PlainText;
import org.mineralwatch.ingest.page.Page;
import org.mineralwatch.ingest.page.PageReader;
import org.mineralwatch.news.Json;

/** Main text against saved pages of many sites in ../shared/data/extraction; skipped where they are absent. */
class SharedPagesTest {
    private static final double LEAST_F1 = 0.92;

    private int right;
    private int wrong;
    private int missing;

    @Test
    void the_main_text_of_real_pages_is_found(@TempDir Path folder) throws IOException {
        Path pages = SharedData.unpack("extraction/pages.tar.xz", folder);
        for (String line : Files.readAllLines(SharedData.require("extraction/gold.jsonl"))) {
            JsonNode gold = Json.MAPPER.readTree(line);
            byte[] body = Files.readAllBytes(pages.resolve(gold.path("file").asText()));
            count(gold, PlainText.fold(((Page) PageReader.read(body, null, null)).text()));
        }

        double precision = (double) right / (right + wrong);
        double recall = (double) right / (right + missing);
        double f1 = 2 * precision * recall / (precision + recall);
        assertThat(f1).as("precision %.3f, recall %.3f", precision, recall).isGreaterThanOrEqualTo(LEAST_F1);
    }

    private void count(JsonNode gold, String text) {
        for (JsonNode segment : gold.path("with")) {
            boolean found = text.contains(PlainText.fold(segment.asText()));
            right += found ? 1 : 0;
            missing += found ? 0 : 1;
        }
        for (JsonNode segment : gold.path("without")) {
            wrong += text.contains(PlainText.fold(segment.asText())) ? 1 : 0;
        }
    }
}
