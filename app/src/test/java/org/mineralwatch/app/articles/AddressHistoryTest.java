package org.mineralwatch.app.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.PublicationTime;

class AddressHistoryTest {
    private static final Instant DAY = Instant.parse("2026-09-01T08:00:00Z");

    private final AddressHistory history = new AddressHistory();

    @Test
    void an_article_is_found_by_every_id_that_it_ever_had_with_all_its_revisions() {
        history.take(article("b", 0, "Talks", "first"));
        history.take(article("b", 2, "Talks held", "second"));
        history.take(article("a", 1, "Talks", "as another feed says"));

        for (String id : List.of("a", "b")) {
            ArchivedArticle found = history.article(id);
            assertThat(found.current().id()).isEqualTo("a");
            assertThat(found.current().text()).isEqualTo("second");
            assertThat(found.retracted()).isFalse();
            assertThat(found.revisions())
                    .extracting(Article::text)
                    .containsExactly("first", "as another feed says", "second");
        }
        assertThat(history.article("c")).isNull();
    }

    @Test
    void a_retraction_names_each_content_once_so_that_none_of_them_comes_back() {
        Article first = article("b", 0, "Talks", "first");
        history.take(first);
        history.take(article("b", 2, "Talks held", "second"));
        history.take(article("b", 3, "Talks", "first"));

        List<Article> retraction = history.article("b").retraction(DAY.plusSeconds(3600));

        assertThat(retraction).hasSize(2).allMatch(Article::retracted);
        assertThat(retraction).extracting(Article::address).containsOnly(first.address());
        retraction.forEach(history::take);
        history.take(article("a", 9000, "Talks", "first"));
        history.take(article("b", 9001, "Talks held", "second"));
        assertThat(history.article("b").retracted()).isTrue();
        assertThat(history.standing().get("a").text()).isNull();
        history.take(article("b", 9002, "Talks held", "third"));
        assertThat(history.article("b").retracted()).isFalse();
    }

    @Test
    void a_retracted_article_stands_under_the_title_that_it_had_last() {
        history.take(article("b", 0, "Talks", "first"));
        history.take(article("b", 2, "Talks held", "second"));

        history.article("b").retraction(DAY.plusSeconds(3600)).forEach(history::take);

        assertThat(history.article("b").current().title()).isEqualTo("Talks held");
    }

    @Test
    void a_person_is_shown_the_facts_the_revisions_and_the_text() {
        history.take(article("b", 0, "Talks", "first"));
        history.take(article("b", 60, "Talks held", "second"));
        assertThat(shown()).isEqualTo("""
                        Talks held
                        id         b
                        outlet     Ledger
                        address    https://x.example/1
                        published  2026-09-01T08:00:00Z, says the feed
                        revision   shown 2026-09-01T08:00:00Z: 5 characters, 'Talks'
                        revision   shown 2026-09-01T08:01:00Z: 6 characters
                        retracted  no

                        second
                        """);

        history.take(history.article("b").revisions().get(1).retraction(DAY.plusSeconds(120)));
        assertThat(shown())
                .contains("revision   shown 2026-09-01T08:02:00Z: retraction\n")
                .endsWith("retracted  yes: it carries no tag and stands in no story\n");
    }

    private String shown() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ArticlePrinter(new PrintStream(out, true, StandardCharsets.UTF_8)).text(history.article("b"));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Article article(String id, int shown, String title, String text) {
        return new Article(
                id,
                "r-" + title + text,
                "x.example/1",
                id.equals("a") ? "world" : "politics",
                id,
                "Ledger",
                "https://x.example/1",
                title,
                text,
                null,
                null,
                null,
                DAY,
                PublicationTime.Precision.INSTANT,
                PublicationTime.Origin.FEED,
                null,
                DAY.plusSeconds(shown));
    }
}
