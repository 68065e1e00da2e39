package org.mineralwatch.processor.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.news.Tag;
import org.mineralwatch.processor.rules.RuleSetFolder;
import org.mineralwatch.processor.rules.Rules;

/** The rules in {@code config/} in languages other than English, and what they must leave alone: each other and English. */
class LanguagesTest {
    private static final Pattern OF_A_LANGUAGE = Pattern.compile("subjects/[a-z-]+\\.[a-z]{2}\\.yaml");

    private static RuleSet rules;
    private static Tagger tagger;

    @BeforeAll
    static void compile() throws IOException {
        rules = RuleSetFolder.read(Path.of("..", "config"));
        tagger = new Tagger(Rules.compile(rules));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/languages.tsv", delimiter = '\t', numLinesToSkip = 1)
    void an_article_of_any_language_has_its_subjects_and_no_others(
            String language, String subjects, String title, String text) {
        Explanation explained = tagger.explain(Sample.article(title, text));
        assertThat(explained.tagged().tags())
                .as(() -> counting(explained).toString())
                .extracting(Tag::subject)
                .containsExactlyElementsOf(subjects.equals("-") ? List.of() : List.of(subjects.split(" ")));
    }

    @Test
    void every_subject_speaks_every_language() {
        List<String> languages = List.of("de", "es", "fr", "ja", "ko", "mn", "ru", "zh");
        for (String subject : rules.subjects()) {
            for (String language : languages) {
                assertThat(rules.files()).containsKey("subjects/" + subject + "." + language + ".yaml");
            }
        }
    }

    /** Reads the shared test data beside the repository; skipped where that is absent. */
    @ParameterizedTest
    @ValueSource(strings = {"labelled/articles.jsonl", "stories/articles.jsonl"})
    void other_languages_neither_speak_nor_guard_in_english_text(String name) throws IOException {
        Path file = Path.of("..", "..", "shared", "data").resolve(name);
        assumeTrue(Files.exists(file), "skipped: ../shared/data/" + name + " is not beside the repository");
        Tagger english = englishAlone();
        for (String line : Files.readAllLines(file)) {
            JsonNode read = Json.MAPPER.readTree(line);
            Article article = Sample.article(
                    read.path("title").asText(), read.path("text").asText());
            assertThat(counting(tagger.explain(article)))
                    .as("%s", read.path("id").asText())
                    .isEqualTo(counting(english.explain(article)));
        }
    }

    private static Tagger englishAlone() {
        Map<String, String> files = new TreeMap<>(rules.files());
        files.keySet().removeIf(file -> OF_A_LANGUAGE.matcher(file).matches());
        assertThat(files).hasSizeLessThan(rules.files().size());
        return new Tagger(Rules.compile(RuleSet.of(RuleSet.LIVE, rules.subjects(), files)));
    }

    /** What counts in an article: subject, term, what it gives, and where the rule stands. */
    private static List<String> counting(Explanation explained) {
        return explained.judgements().stream()
                .flatMap(judgement -> judgement.findings().stream()
                        .filter(finding -> finding.fate() == Fate.COUNTS)
                        .map(finding -> judgement.subject() + " " + finding.term() + " " + finding.given() + " "
                                + finding.rule()))
                .toList();
    }
}
