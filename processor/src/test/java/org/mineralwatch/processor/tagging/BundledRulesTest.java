package org.mineralwatch.processor.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.Tag;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.processor.rules.RuleSetFolder;
import org.mineralwatch.processor.rules.Rules;

/** What the rules in {@code config/} say of plain cases and of false friends. */
class BundledRulesTest {
    private static Tagger tagger;

    @BeforeAll
    static void compile() throws IOException {
        tagger = new Tagger(Rules.compile(RuleSetFolder.read(Path.of("..", "config"))));
    }

    @Test
    void an_export_ban_on_a_metal_is_about_minerals() {
        assertThat(subjects("Ruritania bans exports of gallium and germanium", "The ban on both metals starts in May."))
                .containsExactly("rare-earth");
    }

    @Test
    void an_air_treaty_is_about_aviation() {
        assertThat(subjects(
                        "Two states sign Open Skies agreement", "Airlines of both may now fly between them at will."))
                .containsExactly("aviation");
    }

    @Test
    void the_treaty_on_observation_flights_is_about_security() {
        assertThat(subjects(
                        "Ruritania leaves the Treaty on Open Skies",
                        "The arms control treaty let states watch each other's troops."))
                .containsExactly("security");
    }

    @Test
    void false_friends_make_no_tag() {
        assertThat(subjects("Swimmer wins silver medal", "She took the lead and left the tin can of luck behind."))
                .isEmpty();
        assertThat(subjects(
                        "Silicon Valley starts a pilot project", "Job security and social security worry the staff."))
                .isEmpty();
        assertThat(subjects("Mining bitcoin with cheap power", "Data mining firms rent land."))
                .isEmpty();
    }

    @Test
    void the_long_name_of_one_korea_does_not_name_the_other() {
        TaggedArticle tagged = tag("Talks with the Democratic People\u2019s Republic of Korea", "They were short.");
        assertThat(tagged.countries()).containsExactly("KP");
        assertThat(tag("The Republic of Korea and Niger", "Nigerian guests came from New Mexico.")
                        .countries())
                .containsExactly("KR", "NE", "NG");
    }

    @Test
    void minerals_are_named_by_their_list_ids() {
        assertThat(tag("Lithium and coltan mines", "Rare earths and aluminium too: the smelter refines aluminium.")
                        .minerals())
                .contains("aluminum", "lithium", "niobium", "rare-earths", "tantalum");
    }

    private static java.util.List<String> subjects(String title, String text) {
        return tag(title, text).tags().stream().map(Tag::subject).toList();
    }

    private static TaggedArticle tag(String title, String text) {
        return tagger.tag(Sample.article(title, text));
    }
}
