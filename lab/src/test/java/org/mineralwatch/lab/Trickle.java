package org.mineralwatch.lab;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;

/** Articles that come one by one, numbered from 0, all of the same text, until it is closed. */
final class Trickle implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(20);
    private static final String ADDRESS = "https://trickle.example/";

    private final KafkaConnection kafka;
    private final String text;
    private final AtomicInteger written = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "trickle");
    private volatile boolean ending;

    Trickle(KafkaConnection kafka, String text) {
        this.kafka = kafka;
        this.text = text;
        thread.start();
    }

    /** How many were written and committed so far. */
    int written() {
        return written.get();
    }

    /** The number of an article. */
    static int number(Article article) {
        return Integer.parseInt(article.address().substring(ADDRESS.length()));
    }

    private void run() {
        try (Producer<String, byte[]> producer = kafka.producer("trickle")) {
            producer.initTransactions();
            while (!ending) {
                Article article = SomeArticle.of(ADDRESS + written.get(), "From the ministry", text);
                byte[] value = Topics.ARTICLES.value().serializer().serialize(Topics.ARTICLES.name(), article);
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(Lane.LIVE.topic(Topics.ARTICLES), article.address(), value));
                producer.commitTransaction();
                written.incrementAndGet();
                LockSupport.parkNanos(EVERY.toNanos());
            }
        } finally {
            ended.countDown();
        }
    }

    /** Ends it; what was begun is committed. */
    @Override
    public void close() {
        ending = true;
        try {
            if (!ended.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("the articles did not end");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
