package org.mineralwatch.lab.files;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;

/** Alerts of the usual size on their topics, of random publication days, so that each second brings lines for every file. */
final class ManyAlerts {
    static final List<String> SUBJECTS = List.of("aviation", "rare-earth", "security");
    private static final int IN_A_TRANSACTION = 2_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final String[] WORDS =
            ("ministers memorandum critical minerals signed agreement open skies security pact export"
                            + " licence supply processing lithium neodymium refinery delegation talks framework ratified embassy")
                    .split(" ");

    private final Random random;
    private final int days;

    ManyAlerts(long seed, int days) {
        this.random = new Random(seed);
        this.days = days;
    }

    /** Puts alerts on the topics, some of them in transactions that are aborted. */
    void publish(KafkaConnection kafka, int count) throws InterruptedException, ExecutionException {
        try (Admin admin = kafka.admin()) {
            admin.createTopics(SUBJECTS.stream()
                            .map(subject -> new NewTopic(topic(subject), 1, (short) 1)
                                    .configs(Map.of("retention.ms", "-1", "max.message.bytes", "10000000")))
                            .toList())
                    .all()
                    .get();
        }
        try (Producer<String, byte[]> producer = producer(kafka)) {
            producer.initTransactions();
            for (int sent = 0; sent < count; sent += IN_A_TRANSACTION) {
                if (random.nextInt(50) == 0) {
                    send(producer, sent, 20);
                    producer.flush();
                    producer.abortTransaction();
                }
                send(producer, sent, Math.min(IN_A_TRANSACTION, count - sent));
                producer.commitTransaction();
            }
        }
    }

    /** Patient with a broker on a busy machine. */
    private static Producer<String, byte[]> producer(KafkaConnection kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.properties());
        settings.put("transactional.id", "lab-alerts");
        settings.put("transaction.timeout.ms", 600_000);
        settings.put("delivery.timeout.ms", 600_000);
        settings.put("compression.type", "lz4");
        settings.put("linger.ms", 5);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private void send(Producer<String, byte[]> producer, int from, int many) {
        producer.beginTransaction();
        for (int i = from; i < from + many; i++) {
            String subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
            producer.send(new ProducerRecord<>(topic(subject), "a" + i, alert(i, subject)));
        }
    }

    static String topic(String subject) {
        return Lane.LIVE.topic(Topics.alerts(subject));
    }

    private byte[] alert(int i, String subject) {
        String day = FIRST_DAY.plusDays(random.nextInt(days)).toString();
        List<String> articles = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            articles.add("""
                    {"id":"%016x","url":"https://news.example/%s/%d","outlet":"Outlet %d","title":"%s","published":"%sT08:15:30Z","origin":"%016x"}""".formatted(random.nextLong(), day, random.nextInt(), n, words(9), day, random.nextLong()));
        }
        String text = """
                {"id":"%016x","version":%d,"status":"updated","subject":"%s","severity":"medium","headline":"%s","countries":["KR","MN"],\
                "minerals":["neodymium"],"articles":[%s],"articleCount":3,"outlets":3,"origins":2,"evidence":[{"term":"rare earths",\
                "weight":700,"zone":"headline","start":12,"end":23,"sentence":"%s — “ü”.","article":"%016x"}],"score":1400,\
                "ruleset":"0123456789abcdef","firstPublished":"%sT06:00:00Z","lastPublished":"%sT08:15:30Z","changes":["article"]}""".formatted(
                        random.nextLong(),
                        i,
                        subject,
                        words(10),
                        String.join(",", articles),
                        words(90),
                        random.nextLong(),
                        day,
                        day);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String words(int many) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < many; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }
}
