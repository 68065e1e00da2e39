package org.mineralwatch.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.mineralwatch.lab.speed.NewsYear;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;

/** Articles that come on the live topic at a steady rate, a transaction every 20 ms. */
final class SteadyNews implements AutoCloseable {
    private static final Duration TRANSACTION_EVERY = Duration.ofMillis(20);

    private final NewsYear year = NewsYear.ofRealTexts();
    private final Producer<String, byte[]> producer;
    private final int perTransaction;
    private final Thread thread = new Thread(this::goOn, "news");
    private final Map<String, Long> committed = new ConcurrentHashMap<>();
    private int next;
    private volatile boolean ended;

    /** @param rate articles a second */
    SteadyNews(KafkaConnection kafka, int rate) {
        perTransaction = (int) Math.max(1, rate * TRANSACTION_EVERY.toMillis() / 1_000);
        producer = kafka.producer("steady-news");
        producer.initTransactions();
    }

    /** Publishes so many at once. */
    void publish(int articles) {
        List<String> ids = new ArrayList<>();
        producer.beginTransaction();
        for (int i = 0; i < articles; i++) {
            Article article = year.article(next++);
            producer.send(record(article));
            ids.add(article.id());
        }
        producer.commitTransaction();
        long now = System.nanoTime();
        ids.forEach(id -> committed.put(id, now));
    }

    /** From now on until it is closed. */
    void start() {
        thread.start();
    }

    /** When the transaction of each article was committed, by {@link System#nanoTime}. */
    Map<String, Long> committed() {
        return committed;
    }

    private void goOn() {
        long due = System.nanoTime();
        while (!ended) {
            LockSupport.parkNanos(due - System.nanoTime());
            due += TRANSACTION_EVERY.toNanos();
            publish(perTransaction);
        }
    }

    /** The article as the live topic has it. */
    static ProducerRecord<String, byte[]> record(Article article) {
        String topic = Lane.LIVE.topic(Topics.ARTICLES);
        return new ProducerRecord<>(
                topic, article.address(), Topics.ARTICLES.value().serializer().serialize(topic, article));
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        thread.join();
        producer.close();
    }
}
