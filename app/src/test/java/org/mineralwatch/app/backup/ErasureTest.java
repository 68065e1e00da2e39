package org.mineralwatch.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.mineralwatch.app.articles.ArchivedArticle;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Topic;
import org.mineralwatch.news.Topics;

class ErasureTest {
    private static final String ADDRESS = "https://ministry.example/1";

    private final Article first = article("a", "first", ADDRESS);
    private final Article joined = article("b", "second", ADDRESS);
    private final Erasure erasure = new Erasure(List.of(new ArchivedArticle(joined, List.of(first, joined))));

    @Test
    void every_revision_goes_under_whatever_id_it_came() {
        assertThat(covers(Topics.ARTICLES, first)).isTrue();
        assertThat(covers(Topics.ARTICLES, article("b", "third", ADDRESS))).isTrue();
        assertThat(covers(Topics.ARTICLES, joined.retraction(null))).isTrue();
    }

    @Test
    void another_article_stays_also_at_the_same_address() {
        assertThat(covers(Topics.ARTICLES, article("c", "first", ADDRESS))).isFalse();
        assertThat(covers(Topics.ARTICLES, article("a", "first", "https://ministry.example/2")))
                .isFalse();
    }

    @Test
    void what_cannot_be_read_at_its_address_goes_too() {
        assertThat(erasure.covers(Topics.ARTICLES, record(ADDRESS, "{".getBytes(StandardCharsets.UTF_8))))
                .isTrue();
        assertThat(erasure.covers(Topics.ARTICLES, record(ADDRESS, null))).isTrue();
        assertThat(erasure.covers(Topics.ARTICLES, record("https://ministry.example/2", null)))
                .isFalse();
    }

    @Test
    void what_feeds_remember_stays() {
        assertThat(erasure.covers(Topics.FEEDS, record(ADDRESS, null))).isFalse();
    }

    private boolean covers(Topic<?> topic, Article article) {
        return erasure.covers(
                topic,
                record(article.address(), Topics.ARTICLES.value().serializer().serialize("articles", article)));
    }

    private static ConsumerRecord<String, byte[]> record(String key, byte[] value) {
        return new ConsumerRecord<>("mineralwatch.articles", 0, 0, key, value);
    }

    private static Article article(String id, String revision, String address) {
        return new Article(
                id,
                revision,
                address,
                null,
                null,
                null,
                address,
                "Ore pact",
                "Text.",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
