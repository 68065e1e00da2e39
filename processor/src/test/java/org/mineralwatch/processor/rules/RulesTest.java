package org.mineralwatch.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.news.AlertRule;
import org.mineralwatch.news.RuleSet;

class RulesTest {
    private static final String TRAMS = """
            subject: trams
            description: Trams and their lines.
            threshold: 1000
            terms:
              - term: tram
                weight: 500
            """;

    @Test
    void a_good_rule_set_compiles_under_its_version() {
        RuleSet rules = RuleSet.of("live", List.of("trams"), Map.of("subjects/trams.yaml", TRAMS));
        assertThat(Rules.compile(rules).version()).isEqualTo(rules.version());
        assertThat(Rules.compile(rules).owners()).extracting(Owner::name).containsExactly("trams");
    }

    @Test
    void all_that_is_wrong_is_said_at_once_with_its_line() {
        String broken = """
                subject: trams
                descripton: Trams.
                threshold: much
                contexts:
                  rails: [rail]
                terms:
                  - term: tram
                  - term: bus
                    weight: 99999
                  - any: []
                    weight: 10
                  - term: car
                    weight: 10
                    needs: rals
                lists:
                  - list: vehicles
                    weight: 10
                """;
        assertThat(problems(Map.of("subjects/trams.yaml", broken)))
                .contains(
                        "subjects/trams.yaml:2: 'descripton' is not known here, did you mean 'description'?",
                        "subjects/trams.yaml:3: 'threshold' is much: write a whole number from 1 to 100000",
                        "subjects/trams.yaml:7: 'weight' is missing: add the thousandths that one occurrence gives, such as 'weight: 400'",
                        "subjects/trams.yaml:9: 'weight' is 99999: write a whole number from -5000 to 5000",
                        "subjects/trams.yaml:10: 'any' is empty: list spellings",
                        "subjects/trams.yaml:14: there is no group 'rals' in 'contexts', did you mean 'rails'?")
                .anyMatch(problem -> problem.startsWith("subjects/trams.yaml:16: there is no list 'vehicles'"));
    }

    @Test
    void a_subject_may_ask_for_corroboration_and_say_how_severe_its_alerts_are() {
        assertThat(alertRule("")).isEqualTo(AlertRule.USUAL);
        assertThat(alertRule("corroboration: 1 origin\nseverity: {high: 2500, corroborated: 5 origins}\n"))
                .isEqualTo(new AlertRule(1, 2000, 2500, 5));
        assertThat(alertRule("corroboration: 2 origins\nseverity: {medium: 5000}\n"))
                .isEqualTo(new AlertRule(2, 5000, 5000, 3));
    }

    @Test
    void what_it_asks_is_checked() {
        String asked = "corroboration: 2\nseverity: {medium: 3000, high: 2000, corroborated: 0 origins, low: 1}\n";
        assertThat(problems(Map.of("subjects/trams.yaml", asked + TRAMS)))
                .containsExactlyInAnyOrder(
                        "subjects/trams.yaml:1: 'corroboration' is 2: write how many, from '1 origin' to '128 origins'",
                        "subjects/trams.yaml:2: 'low' is not known here, known are corroborated, high, medium",
                        "subjects/trams.yaml:2: 'high' is 2000, less than 'medium', which is 3000: raise it",
                        "subjects/trams.yaml:2: 'corroborated' is 0 origins: write how many, from '1 origin' to '128 origins'");
        String german =
                "subject: trams\nlanguage: de\ncorroboration: 2 origins\nterms:\n  - {term: straßenbahn, weight: 500}\n";
        assertThat(problems(Map.of("subjects/trams.yaml", TRAMS, "subjects/trams.de.yaml", german)))
                .containsExactly(
                        "subjects/trams.de.yaml:3: a file of a further language sets no 'corroboration': the subject's main file does");
    }

    private static AlertRule alertRule(String asked) {
        RuleSet rules = RuleSet.of("live", List.of("trams"), Map.of("subjects/trams.yaml", asked + TRAMS));
        return ((Owner.OfSubject) Rules.compile(rules).owners().get(0))
                .measure()
                .alertRule();
    }

    @Test
    void a_subject_without_terms_or_threshold_is_refused() {
        assertThat(problems(Map.of("subjects/trams.yaml", "subject: trams\ndescription: None.\n")))
                .anyMatch(problem -> problem.contains("no terms"))
                .anyMatch(problem -> problem.contains("'threshold' is missing"));
    }

    @Test
    void two_files_cannot_define_one_subject() {
        assertThat(problems(Map.of("subjects/a.yaml", TRAMS, "subjects/b.yaml", TRAMS)))
                .containsExactly("subjects/b.yaml:1: subject 'trams' is also defined in subjects/a.yaml: join the two");
    }

    @Test
    void a_file_that_cannot_be_read_is_told_once_and_why() {
        assertThat(problems(Map.of("subjects/trams.yaml", "subject: trams\nterms:\n\t- term: tram\n")))
                .singleElement()
                .asString()
                .startsWith("subjects/trams.yaml:3: cannot be read as YAML, correct it: ")
                .contains("TAB");
        assertThat(problems(Map.of("subjects/trams.yaml", ""))).hasSize(1);
        assertThat(problems(Map.of("subjects/trams.yaml", TRAMS + "# " + "x".repeat(1_000_000))))
                .hasSize(1);
    }

    @Test
    void a_second_document_in_a_file_is_not_passed_over() {
        assertThat(problems(Map.of("subjects/trams.yaml", TRAMS + "---\nthreshold: 9\n")))
                .singleElement()
                .asString()
                .contains("a second document begins here");
        assertThat(problems(Map.of("subjects/trams.yaml", TRAMS + "---\nthreshold: [\n")))
                .hasSize(1);
    }

    @Test
    void an_empty_choice_and_a_sign_that_no_text_is_searched_for_are_refused() {
        for (String spelling :
                List.of("tram |car", "tram|", "tram | car", "a||b", "C++", "tram \ud83d\ude00", "#tag")) {
            assertThat(problems(
                            Map.of("subjects/trams.yaml", TRAMS.replace("term: tram", "term: \"" + spelling + "\""))))
                    .as(spelling)
                    .anyMatch(problem -> problem.contains("empty choice") || problem.contains("looked for in no text"));
        }
        String needs =
                TRAMS.replace("weight: 500", "weight: 500\n    needs: \"rails|\"") + "contexts: {rails: [rail]}\n";
        assertThat(problems(Map.of("subjects/trams.yaml", needs)))
                .containsExactly(
                        "subjects/trams.yaml:7: 'needs' has an empty choice: name a group on both sides of each bar");
    }

    @Test
    void a_misspelt_field_is_not_said_to_be_missing_too() {
        assertThat(problems(Map.of("subjects/trams.yaml", TRAMS.replace("weight", "weigth"))))
                .containsExactly("subjects/trams.yaml:6: 'weigth' is not known here, did you mean 'weight'?");
    }

    @Test
    void a_file_of_another_ending_is_named(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("subjects"));
        Files.writeString(folder.resolve("subjects/trams.yaml"), TRAMS);
        Files.writeString(folder.resolve("subjects/bus.yml"), TRAMS);
        assertThat(problems(RuleSetFolder.texts(folder)))
                .containsExactly("subjects/bus.yml:1: rules stand in files that end in .yaml: give it another name");
    }

    @Test
    void a_language_adds_its_words_to_a_subject() {
        String german = "subject: trams\nlanguage: de\nterms:\n  - {term: strassenbahn, weight: 500}\n";
        Map<String, String> files = Map.of("subjects/trams.yaml", TRAMS, "subjects/trams.de.yaml", german);
        CompiledRules compiled = Rules.compile(RuleSet.of("live", List.of("trams"), files));
        assertThat(compiled.owners()).hasSize(1);
        assertThat(compiled.lexicon().patterns())
                .extracting(pattern -> compiled.place(pattern).toString())
                .containsExactly("subjects/trams.yaml:5", "subjects/trams.de.yaml:4");
    }

    @Test
    void a_language_of_no_subject_is_refused_and_sets_no_threshold() {
        String german = "subject: busses\nlanguage: de\nthreshold: 5\nterms:\n  - {term: omnibus, weight: 500}\n";
        assertThat(problems(Map.of("subjects/trams.yaml", TRAMS, "subjects/busses.de.yaml", german)))
                .anyMatch(problem -> problem.startsWith(
                        "subjects/busses.de.yaml:1: 'language' adds words to subject 'busses', which no file defines"))
                .anyMatch(problem -> problem.startsWith(
                        "subjects/busses.de.yaml:3: a file of a further language sets no 'threshold'"));
    }

    @Test
    void a_main_file_that_cannot_be_read_is_all_that_is_said_of_its_subject() {
        String german = "subject: trams\nlanguage: de\nterms:\n  - {term: omnibus, weight: 500}\n";
        for (String main : List.of("subjects/trams.yaml", "subjects/main.yaml")) {
            assertThat(problems(Map.of(main, TRAMS + "\tx", "subjects/trams.de.yaml", german)))
                    .singleElement()
                    .asString()
                    .startsWith(main + ":");
        }
        assertThat(problems(Map.of("subjects/trams.yml", TRAMS, "subjects/trams.de.yaml", german)))
                .singleElement()
                .asString()
                .startsWith("subjects/trams.yml:1: ");
        assertThat(problems(Map.of(
                        "subjects/trams.yaml",
                        TRAMS.replaceFirst("subject", "sbject"),
                        "subjects/trams.de.yaml",
                        german)))
                .singleElement()
                .asString()
                .contains("did you mean 'subject'?");
    }

    @Test
    void a_language_is_a_known_code_and_that_of_the_file() {
        String german = "subject: trams\nlanguage: de\nterms:\n  - {term: omnibus, weight: 500}\n";
        assertThat(problems(Map.of("subjects/trams.yaml", TRAMS, "subjects/trams.fr.yaml", german)))
                .containsExactly("subjects/trams.fr.yaml:2: 'language' is de, but the file is named for fr: "
                        + "correct the one or the other");
        assertThat(problems(
                        Map.of("subjects/trams.yaml", TRAMS, "subjects/trams.xx.yaml", german.replace(": de", ": xx"))))
                .containsExactly(
                        "subjects/trams.xx.yaml:2: 'xx' is not known: write its ISO 639-1 code, such as 'mn' or 'zh'");
    }

    @Test
    void a_bracket_that_is_not_closed_is_named_where_it_opens() {
        for (String open : List.of("[rail, depot", "[\"a [b]\", rail # a ]", "{a: [b], c: d", "[rail,", "['it'")) {
            String text = TRAMS.replace("terms:", "contexts:\n  rails: " + open + "\nguards: [a]\nterms:");
            assertThat(problems(Map.of("subjects/trams.yaml", text)))
                    .as(open)
                    .singleElement()
                    .asString()
                    .startsWith("subjects/trams.yaml:5: cannot be read as YAML: '" + open.charAt(0) + "' opens here");
        }
        assertThat(problems(Map.of("subjects/trams.yaml", TRAMS.replace("Trams", "\"Trams [1\" x"))))
                .singleElement()
                .asString()
                .startsWith("subjects/trams.yaml:2: ");
    }

    @Test
    void a_file_that_is_no_text_is_named_as_all_files_are(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("subjects"));
        Files.write(folder.resolve("subjects/trams.yaml"), new byte[] {(byte) 0xe9, 'a'});
        assertThatThrownBy(() -> RuleSetFolder.read(folder))
                .hasMessage("subjects/trams.yaml is no text in UTF-8: save it as such");
    }

    @Test
    void a_name_out_of_use_is_known_by_its_days() {
        String forums = """
                vocabulary: forums
                source: their own names
                version: 1
                entries:
                  - id: forum
                    spellings: [{spelling: Old Forum, until: 2026-02-04}, {spelling: New Forum, from: 2026-02-31}]
                """;
        assertThat(problems(Map.of("subjects/trams.yaml", TRAMS, "vocabularies/forums.yaml", forums)))
                .containsExactly("vocabularies/forums.yaml:6: 'from' is 2026-02-31: write a day such as 2026-02-04");
    }

    @Test
    void what_is_needed_and_what_takes_away_are_groups_of_the_same_file() {
        String needs = TRAMS.replace("weight: 500", "weight: 500\n    needs: [rails, wheels|axles]\n    unless: toys")
                + "contexts:\n  rails: [rail]\n  axles: [axle]\n";
        assertThat(problems(Map.of("subjects/trams.yaml", needs)))
                .anyMatch(problem -> problem.contains("there is no group 'wheels'"))
                .anyMatch(problem -> problem.contains("there is no group 'toys'"))
                .hasSize(2);
    }

    @Test
    void examples_stand_beside_the_rules_and_know_their_lines() {
        String examples = TRAMS + """
                examples:
                  matches:
                    - title: A tram runs
                      evidence: [tram]
                  ignores:
                    - text: A bus runs.
                      published: 2026-01-01
                      because: it is no tram
                """;
        RuleSet rules = RuleSet.of("live", List.of("trams"), Map.of("subjects/trams.yaml", examples));
        assertThat(Rules.examples(rules))
                .extracting(
                        Example::matches,
                        Example::title,
                        example -> example.place().line())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(true, "A tram runs", 9),
                        org.assertj.core.groups.Tuple.tuple(false, "", 12));
        assertThat(Rules.compile(rules).owners()).hasSize(1);
    }

    @Test
    void an_example_to_ignore_says_why() {
        String examples = TRAMS + "examples:\n  ignores:\n    - text: A bus runs.\n    - because: empty\n";
        assertThat(problems(Map.of("subjects/trams.yaml", examples)))
                .containsExactly(
                        "subjects/trams.yaml:9: 'because' is missing: say why the article is not about 'trams'",
                        "subjects/trams.yaml:10: an example has a 'title', a 'text' or both");
    }

    @Test
    void a_file_that_is_no_yaml_is_named_with_its_line() {
        assertThat(problems(Map.of("subjects/trams.yaml", "subject: trams\nterms: [\n  - x: {")))
                .anyMatch(problem -> problem.matches("subjects/trams.yaml:[23]: cannot be read as YAML.*"));
    }

    @Test
    void a_list_is_known_by_its_vocabulary() {
        String vehicles = """
                vocabulary: vehicles
                lists:
                  - list: rail
                    source: the yard
                    version: 1
                entries:
                  - id: tram
                    spellings: [tram]
                    lists: [rail]
                """;
        String subject = TRAMS + "lists:\n  - list: vehicles/rial\n    weight: 10\n    except: [bus]\n";
        assertThat(problems(Map.of("subjects/trams.yaml", subject, "vocabularies/vehicles.yaml", vehicles)))
                .containsExactly(
                        "subjects/trams.yaml:8: there is no list 'vehicles/rial', did you mean 'vehicles/rail'?");
        String bare = subject.replace("vehicles/rial", "rail");
        assertThat(problems(Map.of("subjects/trams.yaml", bare, "vocabularies/vehicles.yaml", vehicles)))
                .contains("subjects/trams.yaml:8: there is no list 'rail', did you mean 'vehicles/rail'?");
    }

    @Test
    void a_folder_is_read_as_it_lies_there(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("subjects"));
        Files.writeString(folder.resolve("subjects/trams.yaml"), TRAMS);
        Files.writeString(folder.resolve("subjects/notes.txt"), "not a rule");
        RuleSet rules = RuleSetFolder.read(folder);
        assertThat(rules.name()).isEqualTo(RuleSet.LIVE);
        assertThat(rules.subjects()).containsExactly("trams");
        assertThat(rules.files()).containsOnlyKeys("subjects/trams.yaml");
    }

    private static List<String> problems(Map<String, String> files) {
        RuleSet rules = RuleSet.of("live", List.of(), files);
        BrokenRuleSetException broken = catchThrowableOfType(BrokenRuleSetException.class, () -> Rules.compile(rules));
        assertThat(broken).as("the rule set must be refused").isNotNull();
        return broken.problems().stream().map(Problem::toString).toList();
    }
}
