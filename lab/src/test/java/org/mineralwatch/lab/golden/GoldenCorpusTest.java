package org.mineralwatch.lab.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.processor.rules.RuleSetFolder;
import org.mineralwatch.processor.rules.Rules;
import org.mineralwatch.processor.tagging.Tagger;

/**
 * The bundled rules against invented articles. What they say of each stands in files; a change of rules changes those files and is
 * reviewed as their difference: {@code -Dgolden.write=true} writes them anew. What a person wants of an article stands in the case.
 */
class GoldenCorpusTest {
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    private static Tagger tagger;

    @BeforeAll
    static void compile() throws IOException {
        tagger = new Tagger(Rules.compile(RuleSetFolder.read(Path.of("..", "config"))));
    }

    static List<GoldenTheme> themes() {
        return GoldenTheme.all();
    }

    static List<GoldenCase> cases() {
        return themes().stream().flatMap(theme -> theme.cases().stream()).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("themes")
    void the_rules_say_what_they_said_before(GoldenTheme theme) throws IOException {
        String said = theme.said(tagger::tag);
        if (WRITE) {
            Files.writeString(theme.expected(), said);
        }
        assertThat(said)
                .as("%s; where the change is wanted, write the files anew with -Dgolden.write=true", theme.expected())
                .isEqualTo(Files.readString(theme.expected()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void each_article_is_tagged_as_a_person_would_tag_it(GoldenCase each) {
        TaggedArticle tagged = tagger.tag(each.article());
        assertThat(each.agrees(tagged))
                .as(
                        each.known() == null
                                ? "%s: wanted %s %s, but the rules say %s %s"
                                : "%s is a miss no more, take \"known\" out of it: wanted %s %s, and the rules say %s %s",
                        each.id(),
                        each.subjects(),
                        each.countries(),
                        GoldenCase.subjectsOf(tagged),
                        tagged.countries())
                .isEqualTo(each.known() == null);
    }

    @Test
    void every_case_has_a_name_of_its_own() {
        assertThat(cases()).extracting(GoldenCase::id).doesNotHaveDuplicates().hasSizeGreaterThan(120);
    }
}
