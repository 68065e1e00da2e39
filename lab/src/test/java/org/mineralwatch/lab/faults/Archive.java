package org.mineralwatch.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.mineralwatch.lab.Newsroom;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;

/** All articles on the topic, held against what the feeds showed: each once, and no other. */
final class Archive implements AutoCloseable {
    private final TopicReader reader;
    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final Map<String, List<String>> doubled = new TreeMap<>();

    Archive(KafkaConnection kafka) {
        reader = new TopicReader(kafka, Pattern.compile(Pattern.quote(Lane.LIVE.topic(Topics.ARTICLES))));
    }

    /** Looks at what has come. */
    void read() {
        reader.read(this::take);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        Article article;
        try {
            article = Json.MAPPER.readValue(record.value(), Article.class);
        } catch (JsonProcessingException e) {
            return; // poison, put there by a fault
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (article == null || article.url() == null) {
            return; // likewise
        }
        if (articles.putIfAbsent(article.url(), article) != null) {
            doubled.computeIfAbsent(article.url(), url -> new ArrayList<>())
                    .add(record.partition() + "@" + record.offset() + " revision " + article.revision());
        }
    }

    int size() {
        return articles.size();
    }

    /** Fails unless it has what the feeds have shown. */
    void check(List<Newsroom.Item> shown) {
        assertThat(doubled).as("articles that came twice").isEmpty();
        TreeSet<String> lost = new TreeSet<>();
        shown.forEach(item -> lost.add(item.url()));
        lost.removeAll(articles.keySet());
        assertThat(lost).as("articles lost").isEmpty();
        assertThat(articles).as("articles that no feed has shown").hasSize(shown.size());
        shown.forEach(item -> assertThat(articles.get(item.url()))
                .returns(item.title(), Article::title)
                .returns(item.text(), Article::text));
    }

    List<Article> articles() {
        return List.copyOf(articles.values());
    }

    @Override
    public void close() {
        reader.close();
    }
}
