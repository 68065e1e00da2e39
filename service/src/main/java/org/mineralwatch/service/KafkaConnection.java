package org.mineralwatch.service;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.mineralwatch.news.TopicPolicy;

/**
 * The Kafka cluster that a process works with.
 *
 * @param bootstrap {@code host:port}, several separated by commas
 * @param clientProperties any client property, passed through to every client: TLS, SASL, timeouts
 */
public record KafkaConnection(String bootstrap, Map<String, String> clientProperties) {
    private static final Pattern USER_NAME = Pattern.compile("username\\s*=\\s*\"([^\"]*)\"");
    private static final int ANSWER_LIMIT_MS = 10_000;
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(30);

    public KafkaConnection {
        clientProperties = Map.copyOf(clientProperties);
    }

    /** The same cluster with other properties for its clients. */
    public KafkaConnection with(Map<String, String> properties) {
        return new KafkaConnection(bootstrap, properties);
    }

    /**
     * What every client of this cluster is given. What the rooms count is at {@code /metrics}; Kafka's own thousand measures as Java
     * beans, and their way to the brokers, are a fifth of the work of a start.
     */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(clientProperties);
        properties.putIfAbsent("metric.reporters", "");
        properties.putIfAbsent("enable.metrics.push", "false");
        properties.put("bootstrap.servers", bootstrap);
        return properties;
    }

    public Admin admin() {
        try {
            return Admin.create(properties());
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new StartFailure("'" + bootstrap + "' is no Kafka address that can be used: " + cause.getMessage());
        }
    }

    /** The id of the cluster, by which it is known again whatever its address. */
    public String clusterId() {
        try (Admin admin = admin()) {
            return admin.describeCluster().clusterId().get();
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /**
     * Makes what works with a consumer, which it closes with itself, on a cluster that it knows again by its id.
     *
     * @param settings as for {@link #consumer}
     * @param make given the consumer and the id; where there is no id to be had nothing stays open
     */
    public <T> T withConsumer(Map<String, Object> settings, BiFunction<Consumer<String, byte[]>, String, T> make) {
        Consumer<String, byte[]> consumer = consumer(settings);
        try {
            return make.apply(consumer, clusterId());
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /**
     * A consumer of raw values that sees committed records only and never commits by itself.
     *
     * @param settings what differs from that, in Kafka's names; a group's consumer gives {@code group.id}
     */
    public Consumer<String, byte[]> consumer(Map<String, Object> settings) {
        Map<String, Object> all = properties();
        all.put("isolation.level", "read_committed");
        all.put("enable.auto.commit", false);
        all.put("auto.offset.reset", "earliest");
        all.put(
                "allow.auto.create.topics",
                false); // a topic that nobody declared would have settings that nobody chose
        all.put("fetch.max.wait.ms", 100); // a close waits for the fetch that is under way
        all.putAll(settings);
        return new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * A transactional producer of raw values; a later one of the same id fences it off.
     *
     * @param transactionalId who it is in all its lives
     */
    public Producer<String, byte[]> producer(String transactionalId) {
        return producer(transactionalId, LONGEST_TRANSACTION);
    }

    /**
     * The same with another limit for its transactions.
     *
     * @param longest after so long Kafka undoes one that is open, as a dead process leaves it, unless the operator says otherwise
     */
    public Producer<String, byte[]> producer(String transactionalId, Duration longest) {
        Map<String, Object> all = properties();
        all.put("transactional.id", transactionalId);
        all.put("compression.type", "lz4");
        all.put("linger.ms", 5);
        all.put("batch.size", 256 << 10);
        all.put("max.request.size", TopicPolicy.MAX_RECORD_BYTES);
        all.putIfAbsent("transaction.timeout.ms", (int) longest.toMillis());
        return new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer());
    }

    /** Kafka's client properties from a map of settings, as {@code --kafka-property key=value} gives them. */
    public static Properties toProperties(Map<String, Object> settings) {
        Properties properties = new Properties();
        properties.putAll(settings);
        return properties;
    }

    /** As whom clients come, for people: {@code user 'sink'} where SASL names one. */
    public String user() {
        Matcher name = USER_NAME.matcher(clientProperties.getOrDefault("sasl.jaas.config", ""));
        return name.find() ? "user '" + name.group(1) + "'" : "this user";
    }

    /**
     * Returns when the cluster answers: whoever mistyped an address should not wait for a minute to learn it.
     *
     * @throws StartFailure when it does not within ten seconds, or refuses the user
     */
    public void awaitAnswer(Admin admin) {
        try {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(ANSWER_LIMIT_MS))
                    .nodes()
                    .get();
        } catch (ExecutionException e) {
            throw new StartFailure(Refusal.of(e, user()).orElse(silence(e.getCause())));
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private String silence(Throwable cause) {
        String protocol = clientProperties.getOrDefault("security.protocol", "PLAINTEXT");
        return "no Kafka answers within " + ANSWER_LIMIT_MS / 1_000 + " s (" + cause.getMessage()
                + "): check --kafka, that the cluster runs, and that it speaks " + protocol
                + " there (--kafka-property security.protocol=...)";
    }

    @Override
    public String toString() {
        return "Kafka at " + bootstrap;
    }
}
