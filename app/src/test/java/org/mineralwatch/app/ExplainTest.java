package org.mineralwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.news.Json;

class ExplainTest {
    private static final String RULES = """
            subject: trams
            description: Trams.
            threshold: 1000
            zones: {headline: 2.0, lead: 1.5, body: 1.0}
            contexts: {rails: [rail, depot], theatre: [stage]}
            guards: [tram driver]
            terms:
              - {term: tram, weight: 400, needs: rails, cap: 2}
              - {term: tramway, weight: 700, unless: theatre}
              - {term: streetcar, weight: 2000, alone: false}
              - {term: bus, weight: -300}
            """;
    private static final String ARTICLE = "{\"title\":\"Tramway opens\",\"text\":\"The tram left the depot.\"}";

    @RegisterExtension
    final CaughtOutput caught = new CaughtOutput();

    @TempDir
    Path folder;

    @BeforeEach
    void writeRules() throws IOException {
        write("config/subjects/trams.yaml", RULES);
        write(
                "config/subjects/ferries.yaml",
                "subject: ferries\ndescription: F.\nthreshold: 1000\nterms:\n"
                        + "  - {term: ferry, weight: 500}\n  - {term: tramway, weight: 100}\n");
    }

    @Test
    void a_text_is_shown_with_its_terms_marked_and_their_sums() throws IOException {
        String file = write("a.txt", "Tramway opens\n\nThe tram left the depot with a bus. The tram driver waved.\n");
        assertThat(explain(file, "--subject", "trams")).isZero();
        assertThat(caught.out())
                .matches("(?s)\\Q" + file + "\\E  Tramway opens  \\([0-9a-f]{20}\\)\n.*")
                .contains("headline  [[Tramway +1400]] opens\nlead      ")
                .contains(
                        "lead      The [[tram +600]] left the depot with a [[bus -450]]. The [[tram guarded]] driver waved.")
                .contains("Tagged 'trams': scores 1550, the threshold is 1000.\n")
                .containsPattern("tram +lead 19 +400 +x1.5 +\\+600  subjects/trams.yaml:8")
                .containsPattern("tram +lead 55 +400 +0  inside the guard 'tram driver'  subjects/trams.yaml:8")
                .containsPattern("sum +1550  threshold 1000\n");
    }

    @Test
    void under_several_subjects_each_mark_names_its_own() {
        assertThat(explainText("{\"title\":\"Tramway opens\",\"text\":\"Nothing else.\"}"))
                .contains("[[Tramway: ferries +200, trams +1400]] opens")
                .contains("Not tagged 'ferries': scores 200, the threshold is 1000.");
    }

    @Test
    void a_verdict_says_why_there_is_no_tag() {
        assertThat(explainText("{\"title\":\"Nothing\",\"text\":\"At all.\"}"))
                .contains("Not tagged 'trams': none of its terms stands in the article outside the chrome.\n");
        assertThat(explainText("{\"title\":\"\",\"text\":\"A tram came. A tramway on stage.\"}"))
                .contains("Not tagged 'trams': none of its terms that stand in the article counts.\n")
                .contains("lacks what it needs: rails within sentence", "taken away by 'stage' near it");
        assertThat(explainText("{\"title\":\"Streetcar\",\"text\":\"Gone.\"}"))
                .contains(
                        "Not tagged 'trams': scores 4000, the threshold is 1000, but none of its terms may make a tag alone.");
    }

    @Test
    void what_does_not_count_again_and_again_is_one_line() {
        assertThat(explainText("{\"title\":\"\",\"text\":\"A tram, a tram, a tram, a tram and a tram at the depot.\"}"))
                .containsPattern("tram +lead 18 +400 +0  as many as its cap allows came before \\(3 times\\)");
    }

    @Test
    void chrome_is_shown_as_such() throws IOException {
        String file = write(
                "a.txt",
                "Fair opens\n\nThe valley held its fair and most of the people of the town came to see what it was.\n\n"
                        + "Related posts\n\nTramway opens at the depot\n");
        explain(file);
        assertThat(caught.out()).contains("chrome    Related posts\n          Tramway opens at the depot\n");
    }

    @Test
    void what_the_article_says_twice_is_told_from_chrome() throws IOException {
        String said = "The valley held its fair and most of the people of the town came to see it.";
        String file =
                write("a.txt", "Fair opens\n\n" + said + " Nobody stayed.\n\n" + said + "\n\nRelated posts\n\nA\n");
        explain(file);
        assertThat(caught.out()).contains("\nrepeated  " + said + "\nchrome    Related posts\n");
    }

    @Test
    void words_that_count_for_a_subject_say_nothing_else_of_it() throws IOException {
        write("config/subjects/trams.yaml", RULES + "  - {any: [tram depot], weight: 500}\n");
        write("config/subjects/ferries.yaml", """
                subject: ferries
                description: F.
                threshold: 1000
                contexts: {sea: [harbour]}
                terms:
                  - {term: tram, weight: 100, needs: sea}
                  - {term: depot, weight: 100, needs: sea}
                """);
        assertThat(explainText("{\"title\":\"A tram depot\",\"text\":\"Gone.\"}"))
                .contains("[[tram depot: trams +1000, ferries lacks company]]");
    }

    @Test
    void a_rule_that_yields_to_a_heavier_one_for_the_same_words_names_it() throws IOException {
        write("config/subjects/trams.yaml", RULES + "  - {term: tramway, weight: 900}\n");
        assertThat(explainText("{\"title\":\"Tramway\",\"text\":\"Gone.\"}"))
                .containsPattern("the heavier rule subjects/trams.yaml:12 counts here  subjects/trams.yaml:9\n");
    }

    @Test
    void every_line_of_a_file_of_articles_is_explained_and_a_broken_one_costs_itself() throws IOException {
        String file = write("a.jsonl", ARTICLE + "\nno json\n" + ARTICLE.replace("opens", "closes") + "\n");
        assertThat(explain(file, "--json")).isEqualTo(1);
        assertThat(caught.said()).contains("a.jsonl line 2", "JSON");
        assertThat(lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.path("input").asText()).isEqualTo(file));
    }

    @Test
    void a_saved_page_is_explained() throws IOException {
        String file = write(
                "a.html",
                "<html><head><title>Tramway opens</title></head><body><nav><a href='/'>Ferry</a></nav>"
                        + "<p>The new tram left the depot of the town in the morning.</p></body></html>");
        assertThat(explain(file, "--json")).isZero();
        assertThat(subject("trams").path("tagged").asBoolean()).isTrue();
        assertThat(subject("ferries").path("score").asInt()).isEqualTo(200);
    }

    @Test
    void a_page_of_the_web_is_fetched() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
        server.createContext("/", exchange -> {
            boolean page = exchange.getRequestURI().getPath().equals("/a");
            byte[] body = "<html><title>Tramway</title><p>The new tram left the depot of the town in the morning.</p>"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(page ? 200 : 404, page ? body.length : -1);
            if (page) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        try {
            String site = "http://127.0.0.1:" + server.getAddress().getPort();
            assertThat(explain("--allow-private", "--json", site + "/a", site + "/b"))
                    .isEqualTo(1);
        } finally {
            server.stop(0);
        }
        assertThat(caught.said()).contains("/b: ", "404");
        assertThat(lines())
                .singleElement()
                .satisfies(line -> assertThat(line.path("url").asText()).endsWith("/a"));
        assertThat(subject("trams").path("tagged").asBoolean()).isTrue();
    }

    @Test
    void standard_input_is_json_when_it_begins_with_a_brace_and_text_otherwise() throws IOException {
        caught.in("\n  " + ARTICLE + "\n" + ARTICLE + "\n");
        assertThat(explain("-", "--json")).isZero();
        caught.in("Tramway opens\n\nThe tram left the depot.\n");
        assertThat(explain("-", "--json")).isZero();
        assertThat(lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.path("tags")).hasSize(1));
        caught.in(" \n\n");
        assertThat(explain("-")).isEqualTo(1);
    }

    @Test
    void standard_input_that_begins_as_html_is_a_page() throws IOException {
        caught.in(
                "\ufeff\n<!DOCTYPE html><html><head><title>Tramway opens</title></head><body><nav><a href='/'>Ferry</a>"
                        + "</nav><p>The new tram left the depot of the town in the morning.</p></body></html>");
        assertThat(explain("-", "--json")).isZero();
        assertThat(lines().get(0).path("title").asText()).isEqualTo("Tramway opens");
        assertThat(subject("ferries").path("score").asInt()).isEqualTo(200);
    }

    @Test
    void standard_input_that_is_no_text_is_told_and_how_to_make_it_so() {
        caught.in("[{\"title\":\"T\"}]");
        assertThat(explain("-")).isEqualTo(1);
        caught.in("a\0b");
        assertThat(explain("-")).isEqualTo(1);
        caught.in("{\n\"title\": \"T\"\n}");
        assertThat(explain("-")).isEqualTo(1);
        assertThat(caught.said().lines())
                .containsExactly(
                        "standard input: is a JSON list: give each article on a line of its own (jq -c '.[]')",
                        "standard input: holds NUL bytes, so it is no text",
                        "standard input: looks like JSON over several lines: write each article on a line of its own (jq -c .)");
        assertThat(caught.out()).isEmpty();
    }

    @Test
    void a_byte_order_mark_is_no_part_of_a_text() throws IOException {
        caught.in("\ufeffTramway opens\n\nThe tram left.\n");
        assertThat(explain("-", write("a.txt", "\ufeffTramway opens\n\nThe tram left.\n"), "--json"))
                .isZero();
        assertThat(lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.path("title").asText()).isEqualTo("Tramway opens"));
    }

    @Test
    void of_many_broken_lines_the_first_are_told_and_the_others_counted() throws IOException {
        String file = write("a.jsonl", "nonsense\n".repeat(25));
        assertThat(explain(file)).isEqualTo(1);
        assertThat(caught.said().lines()).hasSize(21).last().isEqualTo(file + ": 5 more lines are no articles");
    }

    @Test
    void an_empty_argument_is_wrong_use() {
        assertThat(explain("")).isEqualTo(2);
        assertThat(caught.errors()).contains("an empty argument names nothing");
    }

    @Test
    void json_has_the_tags_of_the_verb_tag_and_offsets_in_characters() throws IOException {
        String file = write("a.jsonl", "{\"title\":\"𝒳 Tramway\",\"text\":\"𝒳𝒳 A tram at the depot.\"}\n");
        explain(file, "--json");
        caught.run("tag", file, "--config", config());
        JsonNode explained = lines().get(0);
        JsonNode tagged = lines().get(1);
        for (String field : List.of("tags", "countries", "organisations", "minerals", "ruleset", "id")) {
            assertThat(explained.get(field)).isEqualTo(tagged.get(field));
        }
        JsonNode finding = subject("trams").path("findings").get(0);
        assertThat(finding.path("start").asInt()).isEqualTo(2);
        assertThat(finding.path("rule").path("line").asInt()).isEqualTo(9);
        assertThat(explained.path("passages").get(0).path("end").asInt()).isEqualTo(23);
    }

    @Test
    void what_is_not_there_is_told_and_the_rest_is_explained() throws IOException {
        String other = write("b.dat", "x");
        assertThat(explain("nowhere.txt", other, "a\0b", write("a.txt", "Tramway opens"), "--json"))
                .isEqualTo(1);
        assertThat(lines()).hasSize(1);
        assertThat(caught.said())
                .contains("nowhere.txt: there is no such file; an address begins with http, the id of an alert has 20")
                .contains(other + ": has no article in it: it may be .txt, .html, .jsonl");
    }

    @Test
    void an_unknown_subject_is_wrong_use_with_a_guess() throws IOException {
        assertThat(explain(write("a.txt", "Tramway"), "--subject", "trms")).isEqualTo(2);
        assertThat(caught.errors()).contains("no subject 'trms', did you mean 'trams'?");
    }

    @Test
    void an_alert_without_a_kafka_that_answers_is_told() {
        assertThat(explain("0123456789abcdef0123", "--kafka", "nonsense")).isEqualTo(1);
        assertThat(caught.said()).contains("'nonsense' is no Kafka address");
        assertThat(caught.out()).isEmpty();
    }

    private String explainText(String json) {
        caught.in(json);
        int exit = explain("-");
        assertThat(exit).isZero();
        return caught.out();
    }

    private int explain(String... arguments) {
        List<String> all = new ArrayList<>(List.of("explain", "--config", config()));
        all.addAll(List.of(arguments));
        return caught.run(all.toArray(String[]::new));
    }

    private String config() {
        return folder.resolve("config").toString();
    }

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private JsonNode subject(String name) throws IOException {
        for (JsonNode subject : lines().get(0).path("subjects")) {
            if (subject.path("subject").asText().equals(name)) {
                return subject;
            }
        }
        throw new AssertionError("no subject " + name);
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : caught.out().lines().toList()) {
            lines.add(Json.MAPPER.readTree(line));
        }
        return lines;
    }
}
