package org.mineralwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.news.Json;

class RulesDiffTest {
    private static final Path CONFIG = Path.of("..", "config");
    private static final Path SAMPLE = Path.of("..", "corpus", "sample");
    private static final String TRAMS = """
            subject: trams
            description: Trams.
            threshold: 1000
            terms:
              - {term: tramway, weight: 700}
              - {term: streetcar, weight: 400}
              - {term: monorail, weight: 400}
            """;
    private static final String ARTICLE =
            "{\"id\":\"%s\",\"title\":\"%s\",\"text\":\"%s\",\"published\":\"2026-03-0%dT08:00:00Z\"}\n";

    @RegisterExtension
    final CaughtOutput caught = new CaughtOutput();

    @TempDir
    Path folder;

    @Test
    void a_rule_set_and_itself_make_no_difference() throws IOException {
        JsonNode diff = diff(CONFIG, CONFIG, SAMPLE);
        assertThat(diff.at("/tags/gained")).isEmpty();
        assertThat(diff.at("/tags/lost")).isEmpty();
        assertThat(diff.at("/alerts/appeared")).isEmpty();
        assertThat(diff.at("/alerts/disappeared")).isEmpty();
        assertThat(diff.at("/alerts/changed")).isEmpty();
        assertThat(diff.get("perDay")).isEmpty();
        assertThat(diff.get("examples")).isEmpty();
        assertThat(diff.get("articles").asInt()).isEqualTo(56);
    }

    @Test
    void the_same_rules_in_other_words_make_no_difference_either() throws IOException {
        Path noted = copy(CONFIG, "noted");
        for (String subject : new String[] {"aviation", "rare-earth", "security"}) {
            Path file = noted.resolve("subjects/" + subject + ".yaml");
            Files.writeString(file, "# a remark\n" + Files.readString(file));
        }

        assertThat(run(CONFIG, noted, SAMPLE)).isZero();

        assertThat(caught.out())
                .matches("no difference: rule sets [0-9a-f]{20} and [0-9a-f]{20} judge 56 articles alike\n");
    }

    @Test
    void a_changed_weight_gives_and_takes_the_tags_that_two_runs_of_tag_differ_in() throws IOException {
        Path changed = copy(CONFIG, "changed");
        Path security = changed.resolve("subjects/security.yaml");
        Files.writeString(security, Files.readString(security).replace("weight: 680", "weight: 90"));
        Path minerals = changed.resolve("subjects/rare-earth.yaml");
        Files.writeString(minerals, Files.readString(minerals).replace("weight: 300", "weight: 1200"));

        Set<String> before = tags(CONFIG);
        Set<String> after = tags(changed);
        JsonNode diff = diff(CONFIG, changed, SAMPLE.resolve("articles.jsonl"));

        assertThat(named(diff.at("/tags/lost"))).isNotEmpty().isEqualTo(without(before, after));
        assertThat(named(diff.at("/tags/gained"))).isEqualTo(without(after, before));
    }

    @Test
    void an_alert_appears_with_the_tag_of_its_only_article_and_is_counted_on_its_day() throws IOException {
        Path corpus = corpus(
                ARTICLE.formatted("a", "Tramway opens", "It is new.", 1),
                ARTICLE.formatted("b", "A streetcar burns down", "The depot is empty.", 2));

        JsonNode diff = diff(rules("old", TRAMS), rules("new", TRAMS.replace("400", "500")), corpus);

        assertThat(named(diff.at("/tags/gained"))).containsExactly("b trams");
        assertThat(diff.at("/alerts/appeared").findValuesAsText("headline")).containsExactly("A streetcar burns down");
        assertThat(Json.line(diff.get("perDay")))
                .isEqualTo("{\"2026-03-02\":{\"before\":0,\"after\":1,\"new\":1,\"gone\":0}}");
    }

    @Test
    void an_example_tells_what_each_term_gave_before_and_gives_now() throws IOException {
        Path corpus = corpus(ARTICLE.formatted("b", "A streetcar burns down", "The depot is empty.", 2));

        assertThat(run(rules("old", TRAMS), rules("new", TRAMS.replace("400", "500")), corpus))
                .isZero();

        assertThat(caught.out())
                .contains("  gained  800 -> 1000 (threshold 1000)  A streetcar burns down  (b)\n"
                        + "      streetcar, headline: +800 -> +1000  A streetcar burns down\n");
    }

    @Test
    void twenty_examples_of_a_subject_are_enough_and_the_largest_steps_come_first() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int number = 10; number < 40; number++) {
            String text = number % 10 == 0 ? "The streetcar burned out." : "It was late.";
            lines.append(ARTICLE.formatted("n" + number, "A streetcar burns down", text, 2));
        }
        Path corpus = corpus(lines.toString());

        JsonNode diff = diff(rules("old", TRAMS), rules("new", TRAMS.replace("400", "500")), corpus);

        assertThat(diff.at("/tags/gained")).hasSize(27);
        assertThat(diff.at("/subjects/trams/rescored").asInt()).isEqualTo(3);
        assertThat(diff.at("/examples/trams").findValuesAsText("id"))
                .hasSize(20)
                .startsWith("n11", "n12")
                .doesNotContain("n10", "n20");
    }

    @Test
    void an_edited_article_is_judged_by_its_last_revision_alone() throws IOException {
        Path corpus = corpus(
                ARTICLE.formatted("b", "A streetcar burns down", "The depot is empty.", 2),
                ARTICLE.formatted("b", "A bus burns down", "The depot is empty.", 2)
                        .replace("}", ",\"updated\":\"2026-03-03T08:00:00Z\"}"));

        JsonNode diff = diff(rules("old", TRAMS), rules("new", TRAMS.replace("400", "500")), corpus);

        assertThat(diff.get("articles").asInt()).isEqualTo(1);
        assertThat(diff.at("/tags/gained")).isEmpty();
        assertThat(diff.get("examples")).isEmpty();
    }

    @Test
    void another_rule_for_severity_changes_alerts_and_no_tag() throws IOException {
        Path corpus = corpus(ARTICLE.formatted("a", "Tramway opens", "It is new.", 1));
        Path changed = rules("new", TRAMS + "severity: {medium: 1200, high: 4000}\n");

        JsonNode diff = diff(rules("old", TRAMS), changed, corpus);

        assertThat(diff.at("/tags/gained")).isEmpty();
        assertThat(diff.at("/alerts/changed/0/severity/before").asText()).isEqualTo("low");
        assertThat(diff.at("/alerts/changed/0/severity/after").asText()).isEqualTo("medium");
    }

    @Test
    void a_subject_that_is_taken_out_takes_its_tags_and_alerts_with_it() throws IOException {
        Path corpus = corpus(ARTICLE.formatted("a", "Tramway opens", "It is new.", 1));
        Path other = rules("new", TRAMS.replace("trams", "rails").replace("tramway", "railway"));

        JsonNode diff = diff(rules("old", TRAMS), other, corpus);

        assertThat(named(diff.at("/tags/lost"))).containsExactly("a trams");
        assertThat(diff.at("/alerts/disappeared")).hasSize(1);
    }

    @Test
    void a_budget_is_exceeded_by_one_new_alert_more_on_a_day() throws IOException {
        Path corpus = corpus(
                ARTICLE.formatted(
                        "a",
                        "A streetcar burns down",
                        "Firemen of Lusaka came late to the Quayside depot on Sunday.",
                        2),
                ARTICLE.formatted(
                        "b",
                        "Orchard visitors love the monorail",
                        "Walnuts, apples and pears of farmers near Quito travel cheaply to market each autumn.",
                        2),
                ARTICLE.formatted("c", "The last streetcar leaves Lusaka", "It was the oldest of all.", 3));
        String old = rules("old", TRAMS).toString();
        String changed = rules("new", TRAMS.replace("400", "500")).toString();

        assertThat(caught.run("rules", "diff", old, changed, corpus.toString(), "--max-new-per-day", "2"))
                .isZero();
        assertThat(caught.run("rules", "diff", old, changed, corpus.toString(), "--max-new-per-day", "1"))
                .isEqualTo(3);
        assertThat(caught.said())
                .isEqualTo("the budget is exceeded: 1 day has more than 1 new alerts, the most 2 on 2026-03-02\n");
        assertThat(caught.run("rules", "diff", old, changed, corpus.toString(), "--max-new-per-day", "-1"))
                .isEqualTo(2);
    }

    @Test
    void the_page_stands_alone_and_shows_hostile_text_as_text() throws IOException {
        String hostile = "<script>alert(1)</script> streetcar <img src=x onerror=alert(2)>";
        Path corpus = corpus(ARTICLE.formatted("<i>b</i>", hostile, "The depot is empty.", 2)
                .replace("\"title\"", "\"url\":\"javascript:alert(3)\",\"source\":\"<b>Outlet\",\"title\""));
        Path page = folder.resolve("diff.html");

        assertThat(caught.run(
                        "rules",
                        "diff",
                        rules("old", TRAMS).toString(),
                        rules("new", TRAMS.replace("400", "500")).toString(),
                        corpus.toString(),
                        "--html",
                        page.toString()))
                .isZero();

        String html = Files.readString(page);
        assertThat(html)
                .startsWith("<!doctype html>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; streetcar")
                .contains("<svg")
                .contains("default-src 'none'");
        assertThat(html.toLowerCase(Locale.ROOT))
                .doesNotContain("<script", "<img", "<b>outlet", "<i>b</i>", "javascript:", "src=\"", "href=", "url(");
    }

    @Test
    void labels_of_no_subject_are_named_and_a_second_label_of_an_article_is_refused() throws IOException {
        String corpus = corpus(ARTICLE.formatted("right", "Tramway opens", "It is new.", 1))
                .toString();
        String rules = rules("old", TRAMS).toString();
        Path labels = Files.writeString(folder.resolve("labels.jsonl"), "{\"id\":\"right\",\"labels\":[\"trasm\"]}\n");
        assertThat(caught.run("rules", "diff", rules, rules, corpus, "--labels", labels.toString()))
                .isZero();
        assertThat(caught.said()).contains("no subject of either rule set").contains("trasm");

        Files.writeString(labels, "{\"id\":\"right\",\"labels\":[]}\n", StandardOpenOption.APPEND);
        assertThat(caught.run("rules", "diff", rules, rules, corpus, "--labels", labels.toString()))
                .isOne();
        assertThat(caught.errors()).contains(labels + " line 2: labels right a second time");
    }

    @Test
    void labels_tell_precision_and_recall_of_both_with_an_interval_that_is_always_the_same() throws IOException {
        Path corpus = corpus(
                ARTICLE.formatted("right", "Tramway opens", "It is new.", 1),
                ARTICLE.formatted("missed", "A streetcar burns down", "The depot is empty.", 2),
                ARTICLE.formatted("wrong", "A film called Streetcar", "It was shown in Quito.", 3),
                ARTICLE.formatted("unsure", "Streetcar", "Perhaps.", 4));
        Path labels = Files.writeString(folder.resolve("labels.jsonl"), """
                {"id":"right","labels":["trams"],"borderline":[]}
                {"id":"missed","labels":["trams"]}
                {"id":"wrong","labels":[],"note":"a film"}
                {"id":"unsure","labels":[],"borderline":["trams"]}
                {"id":"absent","labels":["trams"]}
                """);
        String[] line = {
            "rules",
            "diff",
            rules("old", TRAMS).toString(),
            rules("new", TRAMS.replace("400", "500")).toString(),
            corpus.toString(),
            "--labels",
            labels.toString(),
            "--json"
        };

        assertThat(caught.run(line)).isZero();
        String first = caught.out();
        JsonNode told = Json.MAPPER.readTree(first).at("/labels");

        // before: 1 right, 0 wrong, 1 missed; after: 2 right, 1 wrong, 0 missed
        assertThat(told.at("/subjects/trams/before/precision").asDouble()).isEqualTo(1.0);
        assertThat(told.at("/subjects/trams/before/recall").asDouble()).isEqualTo(0.5);
        assertThat(told.at("/subjects/trams/after/precision").asDouble()).isEqualTo(2 / 3.0);
        assertThat(told.at("/subjects/trams/after/recall").asDouble()).isEqualTo(1.0);
        assertThat(told.at("/subjects/trams/interval/recall/low").asDouble()).isZero();
        assertThat(told.at("/subjects/trams/interval/recall/high").asDouble()).isEqualTo(1.0);
        assertThat(told.get("articles").asInt()).isEqualTo(4);
        assertThat(Json.line(told.get("missing"))).isEqualTo("[\"absent\"]");
        assertThat(caught.run(line)).isZero();
        assertThat(caught.out()).isEqualTo(first + first);
    }

    @Test
    void a_label_that_cannot_be_read_is_named_with_its_line() throws IOException {
        Path labels = Files.writeString(folder.resolve("labels.jsonl"), "\n{\"id\":\"a\"}\n");
        String rules = rules("old", TRAMS).toString();

        assertThat(caught.run("rules", "diff", rules, rules, SAMPLE.toString(), "--labels", labels.toString()))
                .isEqualTo(1);

        assertThat(caught.errors()).contains("labels.jsonl line 2: is no label");
    }

    @Test
    void a_folder_without_rules_is_wrong_use_and_a_broken_rule_set_a_failure() throws IOException {
        Path good = rules("old", TRAMS);
        assertThat(run(good, folder, SAMPLE)).isEqualTo(2);
        assertThat(caught.errors()).contains(" holds no rule set: give a configuration folder with rules in ");
        assertThat(run(good, rules("broken", TRAMS + "threshhold: 1\n"), SAMPLE))
                .isEqualTo(1);
        assertThat(caught.errors()).contains("subjects/trams.yaml:8: ");
    }

    @Test
    void what_cannot_be_read_costs_itself_and_is_named() throws IOException {
        Path corpus = corpus("nonsense\n", ARTICLE.formatted("a", "Tramway opens", "It is new.", 1));
        Path rules = rules("old", TRAMS);

        assertThat(run(rules, rules, corpus)).isZero();

        assertThat(caught.out()).contains(" judge 1 article alike");
        assertThat(caught.said()).contains("articles.jsonl line 1: ");
    }

    private int run(Path before, Path after, Path corpus) {
        return caught.run("rules", "diff", before.toString(), after.toString(), corpus.toString());
    }

    private JsonNode diff(Path before, Path after, Path corpus) throws IOException {
        int printed = caught.out().length();
        assertThat(caught.run("rules", "diff", before.toString(), after.toString(), corpus.toString(), "--json"))
                .as(caught.errors())
                .isZero();
        return Json.MAPPER.readTree(caught.out().substring(printed));
    }

    /** The tags that {@code tag} gives the sample, as article and subject. */
    private Set<String> tags(Path config) throws IOException {
        int printed = caught.out().length();
        assertThat(caught.run("tag", SAMPLE.resolve("articles.jsonl").toString(), "--config", config.toString()))
                .isZero();
        Set<String> tags = new TreeSet<>();
        for (String line : caught.out().substring(printed).split("\n")) {
            JsonNode article = Json.MAPPER.readTree(line);
            article.get("tags")
                    .forEach(tag -> tags.add(article.get("id").asText() + " "
                            + tag.get("subject").asText()));
        }
        return tags;
    }

    private static Set<String> named(JsonNode tags) {
        Set<String> named = new TreeSet<>();
        tags.forEach(tag ->
                named.add(tag.get("id").asText() + " " + tag.get("subject").asText()));
        return named;
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        return all.stream().filter(each -> !others.contains(each)).collect(Collectors.toCollection(TreeSet::new));
    }

    private Path corpus(String... lines) throws IOException {
        return Files.writeString(folder.resolve("articles.jsonl"), String.join("", lines));
    }

    private Path rules(String name, String trams) throws IOException {
        Files.createDirectories(folder.resolve(name).resolve("subjects"));
        Files.writeString(folder.resolve(name).resolve("subjects/trams.yaml"), trams);
        return folder.resolve(name);
    }

    private Path copy(Path config, String name) throws IOException {
        for (String part : new String[] {"subjects", "vocabularies"}) {
            Files.createDirectories(folder.resolve(name).resolve(part));
            try (Stream<Path> files = Files.list(config.resolve(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(name).resolve(part).resolve(file.getFileName()));
                }
            }
        }
        return folder.resolve(name);
    }
}
