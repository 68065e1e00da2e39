package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.news.Json;

/**
 * Thousands of feed documents of other projects' tests, as {@code feeds parse} reads them, held against what those projects and
 * the specifications expect, by the scorers that come with the data. Skipped where the data or Python is absent.
 */
class FeedConformanceIT {
    private static final String DATA = "feed-conformance/";
    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| ([^|]+) \\| \\d+ \\| ([0-9.]+) % \\|");
    private static final Pattern DATES = Pattern.compile("dates: .*\\(([0-9.]+) %\\), \\d+ missing, (\\d+) wrong");

    @TempDir
    Path folder;

    @Test
    void feeds_of_every_kind_and_quality_are_read_as_they_were_meant() throws IOException {
        Path corpus = SharedData.unpackTree(DATA + "corpus.tar.xz", folder).resolve("corpus");
        List<String> list = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("manifest.jsonl"))) {
            var document = Json.MAPPER.readTree(line);
            Map<String, String> item = new LinkedHashMap<>();
            item.put("file", corpus.resolve(document.path("file").asText()).toString());
            item.put("address", document.path("base_url").asText(null));
            item.put("contentType", document.path("http_content_type").asText(null));
            list.add(Json.line(item));
        }
        String parsed = parse(list).replace("{\"file\":\"" + corpus + "/", "{\"file\":\"");
        Files.writeString(folder.resolve("ours.jsonl"), parsed);
        Map<String, Double> score = new LinkedHashMap<>();
        Matcher row = ROW.matcher(python("score.py", folder + "/manifest.jsonl", folder.toString(), "ours"));
        while (row.find()) {
            score.put(row.group(1) + " " + row.group(2), Double.valueOf(row.group(3)));
        }
        assertThat(score).isNotEmpty();
        bars().forEach((metric, least) ->
                assertThat(score.get(metric)).as(metric).isGreaterThanOrEqualTo(least));
    }

    private static Map<String, Double> bars() {
        Map<String, Double> bars = new LinkedHashMap<>();
        bars.put("real parses", 100.0);
        bars.put("real entries", 99.9);
        for (String metric : List.of("title", "link", "guid", "date", "feed.link")) {
            bars.put("real " + metric, 99.0);
        }
        bars.put("ALL parses", 99.5);
        bars.put("ALL entries", 99.5);
        bars.put("ALL title", 99.0);
        bars.put("ALL link", 99.0);
        bars.put("ALL date", 99.0);
        bars.put("ALL summary", 97.0);
        bars.put("ALL safe html", 100.0);
        bars.put("ALL plain text", 99.0);
        bars.put("illformed parses", 98.0);
        bars.put("jsonfeed entries", 95.0);
        return bars;
    }

    @Test
    void dates_are_right_or_missing_and_hardly_ever_wrong() throws IOException {
        SharedData.unpackTree(DATA + "corpus.tar.xz", folder);
        Path dates = folder.resolve("dates");
        python("dates.py", "make", folder + "/dates.jsonl", dates.toString());
        List<String> list = new ArrayList<>();
        for (String line : Files.readAllLines(dates.resolve("list.jsonl"))) {
            String file = Json.MAPPER.readTree(line).path("file").asText();
            list.add(Json.line(Map.of("file", dates.resolve(file).toString())));
        }
        Files.writeString(folder.resolve("dates.out"), parse(list));
        String said = python("dates.py", "score", folder + "/dates.jsonl", folder + "/dates.out");
        Matcher score = DATES.matcher(said);
        assertThat(score.find()).as(said).isTrue();
        assertThat(Double.parseDouble(score.group(1))).isGreaterThanOrEqualTo(92.0);
        assertThat(Integer.parseInt(score.group(2))).isLessThanOrEqualTo(2);
    }

    private String parse(List<String> list) throws IOException {
        Path file = Files.write(folder.resolve("list.jsonl"), list);
        try (Command command = Command.start(folder.resolve("out"), "feeds", "parse", "--list", file.toString())) {
            assertThat(command.await(Duration.ofSeconds(60))).as(command.said()).isZero();
            return command.printed();
        }
    }

    private String python(String script, String... arguments) throws IOException {
        List<String> line =
                new ArrayList<>(List.of(SharedData.require(DATA + script).toString()));
        line.addAll(List.of(arguments));
        return Python.run(folder, line);
    }
}
