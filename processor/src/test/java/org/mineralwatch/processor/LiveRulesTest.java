package org.mineralwatch.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.processor.tagging.Judged;

class LiveRulesTest {
    private final List<String> compiled = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final LiveRules rules = new LiveRules(this::compile, told::add);

    @Test
    void the_newest_set_judges_and_those_before_it_never_do() {
        publish("one");
        publish("two");
        assertThat(rules.version()).isNull();
        rules.upToDate();
        assertThat(rules.apply(null).article().ruleset()).isEqualTo("two");
        assertThat(compiled).containsExactly("two");
        assertThat(told).containsExactly("two");
    }

    @Test
    void a_topic_that_is_read_again_brings_no_old_set_back() {
        live("one");
        live("two");
        publish("one");
        assertThat(rules.apply(null).article().ruleset()).isEqualTo("two");
        publish("two");
        rules.upToDate();
        assertThat(rules.apply(null).article().ruleset()).isEqualTo("two");
        assertThat(compiled).containsExactly("one", "two");
    }

    @Test
    void a_set_that_does_not_compile_is_refused_and_the_one_in_force_stays() {
        live("one");
        live("broken");
        assertThat(rules.apply(null).article().ruleset()).isEqualTo("one");
        assertThat(rules.refused()).isEqualTo("rule set broken");
        assertThat(told).containsExactly("one");
    }

    @Test
    void after_a_restart_the_last_set_that_can_be_used_judges_while_the_newest_is_refused() {
        publish("one");
        publish("two");
        publish("broken");
        rules.unreadable(RuleSet.LIVE, "a later version wrote it");
        rules.upToDate();
        assertThat(rules.apply(null).article().ruleset()).isEqualTo("two");
        assertThat(rules.refused()).isEqualTo("the newest rule set");
        assertThat(told).containsExactly("two");
        live("three");
        assertThat(rules.version()).isEqualTo("three");
        assertThat(rules.refused()).isNull();
    }

    @Test
    void a_set_that_surprises_the_compiler_is_refused_like_any_other() {
        live("one");
        live("surprising");
        assertThat(rules.version()).isEqualTo("one");
        assertThat(rules.refused()).isEqualTo("rule set surprising");
    }

    @Test
    void a_set_that_cannot_be_read_at_all_is_refused_and_a_readable_one_ends_that() {
        live("one");
        rules.unreadable(RuleSet.LIVE, "a later version wrote it");
        rules.upToDate();
        assertThat(rules.version()).isEqualTo("one");
        assertThat(rules.refused()).isEqualTo("the newest rule set");
        live("two");
        assertThat(rules.version()).isEqualTo("two");
        assertThat(rules.refused()).isNull();
    }

    @Test
    void the_set_in_force_published_again_ends_the_refusal_without_another_compilation() {
        live("one");
        live("broken");
        live("one");
        assertThat(rules.refused()).isNull();
        assertThat(compiled).containsExactly("one");
    }

    @Test
    void a_broken_first_set_is_refused_and_nothing_judges_yet() {
        live("broken");
        assertThat(rules.version()).isNull();
        assertThat(rules.refused()).isEqualTo("rule set broken");
        assertThat(told).isEmpty();
    }

    @Test
    void sets_of_other_names_and_deletions_change_nothing() {
        live("one");
        rules.take("draft", set("two"));
        rules.take(RuleSet.LIVE, null);
        rules.unreadable("draft", "no matter");
        rules.upToDate();
        assertThat(rules.version()).isEqualTo("one");
        assertThat(rules.refused()).isNull();
    }

    private void live(String version) {
        publish(version);
        rules.upToDate();
    }

    private void publish(String version) {
        rules.take(RuleSet.LIVE, set(version));
    }

    private static RuleSet set(String version) {
        return new RuleSet(RuleSet.LIVE, version, List.of("mine"), Map.of());
    }

    private Function<Article, Judged> compile(RuleSet set) {
        if (set.version().equals("broken")) {
            throw new IllegalArgumentException("subjects/mine.yaml:3: wrong");
        }
        if (set.version().equals("surprising")) {
            throw new IllegalStateException("never seen");
        }
        compiled.add(set.version());
        return article -> new Judged(
                new TaggedArticle(article, List.of(), List.of(), List.of(), List.of(), set.version()), Map.of(), null);
    }
}
