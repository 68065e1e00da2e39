package org.mineralwatch.processor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.PublicationTime;

class IdentitiesTest {
    private static final Instant DAY = Instant.parse("2023-08-01T10:00:00Z");

    @Test
    void the_same_text_under_a_second_guid_is_one_article_however_long_after() {
        assertThat(standing(shown("b", "feed", DAY, "one text"), shown("a", "feed", days(400), "one \n text")))
                .containsExactly("a");
    }

    @Test
    void a_new_text_at_an_old_address_is_another_article() {
        assertThat(standing(shown("a", "feed", DAY, "one text"), shown("b", "feed", days(365), "another text")))
                .containsExactly("a", "b");
        assertThat(standing(shown("a", "feed", DAY, "one text"), shown("b", "other feed", days(3), "another text")))
                .containsExactly("a", "b");
    }

    @Test
    void a_page_that_a_site_fills_anew_each_day_is_a_new_article_each_day() {
        KnownArticle[] week = IntStream.range(0, 7)
                .mapToObj(day -> shown("id" + day, "feed", days(day), "text of day " + day))
                .toArray(KnownArticle[]::new);
        assertThat(standing(week)).hasSize(7);
    }

    @Test
    void feeds_that_tell_one_address_with_other_words_and_other_clocks_tell_one_article() {
        assertThat(standing(shown("a", "world", DAY, "summary"), shown("b", "politics", days(1), "longer summary")))
                .containsExactly("a");
        KnownArticle byDay = KnownArticle.of(article(
                "b",
                "politics",
                new PublicationTime(
                        Instant.parse("2023-07-31T00:00:00Z"),
                        PublicationTime.Precision.DAY,
                        PublicationTime.Origin.FEED),
                "longer summary"));
        assertThat(standing(shown("a", "world", DAY, "summary"), byDay)).containsExactly("a");
    }

    @Test
    void an_id_without_a_time_belongs_to_the_only_article_there_is_and_never_makes_one_of_two() {
        KnownArticle undated = KnownArticle.of(article("u", "politics", PublicationTime.NONE, "undated"));
        KnownArticle first = shown("a", "world", DAY, "summary");
        assertThat(standing(first, undated)).containsExactly("a");
        assertThat(standing(first, shown("b", "world", days(300), "new"), undated))
                .containsExactly("a", "b", "u");
        KnownArticle likeFirst = KnownArticle.of(article("u", "politics", PublicationTime.NONE, "summary"));
        assertThat(standing(first, shown("b", "world", days(300), "new"), likeFirst))
                .containsExactly("a", "b");
    }

    @Test
    void the_revision_shown_last_is_current_whatever_its_id() {
        KnownArticle early = KnownArticle.of(article("a", "world", at(DAY), "summary"));
        KnownArticle late = KnownArticle.of(article("b", "politics", at(DAY.plusSeconds(60)), "longer summary"));
        assertThat(Identities.join(List.of(early, late)).get("a").id()).isEqualTo("b");
    }

    @Test
    void what_is_known_is_a_union_so_that_the_order_of_revisions_does_not_matter() {
        Random random = new Random(11);
        List<Article> revisions = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            PublicationTime time = random.nextInt(5) == 0 ? PublicationTime.NONE : at(days(random.nextInt(9)));
            revisions.add(article("a", "feed " + random.nextInt(3), time, "text " + random.nextInt(6)));
        }
        KnownArticle expected = union(revisions);
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(revisions, new Random(seed));
            assertThat(union(revisions)).as("order of seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void a_retraction_has_no_text_to_be_known_by() {
        assertThat(KnownArticle.of(article("a", "feed", at(DAY), null)).texts()).isEmpty();
    }

    @Test
    void what_was_retracted_stays_retracted_when_it_is_shown_again_by_whichever_feed_and_a_new_text_brings_it_back() {
        Article first = article("b", "world", at(DAY), "text");
        Article retraction = first.retraction(DAY.plusSeconds(60));
        Article again = article("a", "politics", at(DAY.plusSeconds(120)), "text");
        Article edited = article("b", "world", at(DAY.plusSeconds(180)), "text that was mended");
        assertThat(current(first).retracted()).isFalse();
        assertThat(current(first, retraction).retracted()).isTrue();
        assertThat(current(first, retraction, again).retracted()).isTrue();
        assertThat(current(first, retraction, again).standing(again).text()).isNull();
        assertThat(current(first, retraction, again, edited).retracted()).isFalse();
        assertThat(current(first, retraction, again, edited).standing(edited)).isSameAs(edited);
    }

    @Test
    void a_retraction_counts_in_any_order_of_arrival_also_for_what_says_that_it_was_shown_in_the_future() {
        Article future = article("a", "world", at(days(9)), "text");
        Article retraction = future.retraction(DAY);
        assertThat(current(future, retraction).retracted()).isTrue();
        assertThat(current(retraction, future)).isEqualTo(current(future, retraction));
        Article sameMoment = future.retraction(future.shown());
        assertThat(current(sameMoment, future)).isEqualTo(current(future, sameMoment));
    }

    private static CurrentRevision current(Article... revisions) {
        Map<String, KnownArticle> known = new TreeMap<>();
        for (Article revision : revisions) {
            known.merge(revision.id(), KnownArticle.of(revision), KnownArticle::with);
        }
        return Identities.join(known.values()).values().iterator().next();
    }

    private static KnownArticle union(List<Article> revisions) {
        return revisions.stream()
                .map(KnownArticle::of)
                .reduce(KnownArticle::with)
                .orElseThrow();
    }

    private static Set<String> standing(KnownArticle... known) {
        return Identities.join(List.of(known)).keySet();
    }

    private static KnownArticle shown(String id, String feed, Instant published, String text) {
        return KnownArticle.of(article(id, feed, at(published), text));
    }

    private static PublicationTime at(Instant time) {
        return PublicationTime.at(time, PublicationTime.Origin.FEED);
    }

    private static Instant days(int days) {
        return DAY.plus(Duration.ofDays(days));
    }

    private static Article article(String id, String feed, PublicationTime published, String text) {
        return new Article(
                id,
                "r" + text,
                "https://x.example/1",
                feed,
                id,
                null,
                null,
                "Title",
                text,
                null,
                null,
                null,
                published.time(),
                published.precision(),
                published.origin(),
                null,
                published.time());
    }
}
