package org.mineralwatch.lab.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.mineralwatch.app.kafka.EmbeddedKafka;

/**
 * What Kafka alone does of a replay: the lines of a corpus go through a producer, twice through a consumer and a producer, and through
 * a consumer, all at once, with the embedded broker in the same process. No transactions, no state, no work. Prints how many seconds
 * that took.
 */
final class PlainHops {
    private static final int PARTITIONS = 4;
    private static final List<String> TOPICS = List.of("first", "second", "third");

    private final Map<String, Object> settings;
    private final int lines;

    private PlainHops(Map<String, Object> settings, int lines) {
        this.settings = settings;
        this.lines = lines;
    }

    /** Arguments: the corpus, how many lines it has, an empty folder. */
    public static void main(String[] args) throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(args[2]))) {
            try (Admin admin = kafka.connection().admin()) {
                admin.createTopics(TOPICS.stream()
                                .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                                .toList())
                        .all()
                        .get();
            }
            PlainHops hops = new PlainHops(kafka.connection().properties(), Integer.parseInt(args[1]));
            long begun = System.nanoTime();
            List<Thread> threads = List.of(
                    new Thread(() -> hops.produce(Path.of(args[0]))),
                    new Thread(() -> hops.carry(TOPICS.get(0), TOPICS.get(1))),
                    new Thread(() -> hops.carry(TOPICS.get(1), TOPICS.get(2))),
                    new Thread(() -> hops.consume(TOPICS.get(2), record -> {})));
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            System.out.println("took " + (System.nanoTime() - begun) / 1e9);
        }
    }

    private void produce(Path corpus) {
        try (BufferedReader in = Files.newBufferedReader(corpus);
                KafkaProducer<String, byte[]> producer = producer()) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                byte[] value = line.getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(TOPICS.get(0), Integer.toString(number++), value));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void carry(String from, String to) {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            consume(from, record -> producer.send(new ProducerRecord<>(to, record.key(), record.value())));
        }
    }

    private void consume(String topic, Consumer<ConsumerRecord<String, byte[]>> each) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(Map.of("group.id", topic, "auto.offset.reset", "earliest"));
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            for (int taken = 0; taken < lines; ) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    each.accept(record);
                    taken++;
                }
            }
        }
    }

    /** Batches and compression are those of a replay. */
    private KafkaProducer<String, byte[]> producer() {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(Map.of("compression.type", "lz4", "batch.size", 256 << 10, "linger.ms", 20));
        return new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer());
    }
}
