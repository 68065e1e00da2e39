package org.mineralwatch.lab;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
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
        publish(more(articles));
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
        tellWhile(() -> !ended);
    }

    /** Publishes so many at its rate, and returns after the last of them. */
    void tell(int articles) {
        int end = next + articles;
        tellWhile(() -> next < end);
    }

    private void tellWhile(BooleanSupplier more) {
        long due = System.nanoTime();
        while (more.getAsBoolean()) {
            List<Article> articles = more(perTransaction); // made before they are due
            LockSupport.parkNanos(due - System.nanoTime());
            due += TRANSACTION_EVERY.toNanos();
            publish(articles);
        }
    }

    private List<Article> more(int articles) {
        return IntStream.range(0, articles).mapToObj(i -> year.article(next++)).toList();
    }

    private void publish(List<Article> articles) {
        producer.beginTransaction();
        articles.forEach(article -> producer.send(record(article)));
        producer.commitTransaction();
        long now = System.nanoTime();
        articles.forEach(article -> committed.put(article.id(), now));
    }

    /** The article as the live topic has it. */
    private static ProducerRecord<String, byte[]> record(Article article) {
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
