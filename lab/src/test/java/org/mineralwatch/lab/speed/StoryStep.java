package org.mineralwatch.lab.speed;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.management.Attribute;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.mineralwatch.app.kafka.EmbeddedKafka;
import org.mineralwatch.news.JsonSerde;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.processor.ProcessorRoom;
import org.mineralwatch.processor.story.Telling;
import org.mineralwatch.processor.topology.ProcessorTopology;
import org.mineralwatch.processor.topology.Purge;
import org.mineralwatch.service.StreamsRoom;
import org.mineralwatch.service.TopicSetup;

/** The story step as it is in the room, with one thread and a broker in this process, and what it has done. */
final class StoryStep implements AutoCloseable {
    private static final int PARTITIONS = 8;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final MBeanServer BEANS = ManagementFactory.getPlatformMBeanServer();

    private final EmbeddedKafka kafka;
    private final String topic =
            Lane.LIVE.group(ProcessorRoom.NAME) + "-" + ProcessorTopology.BY_SUBJECT + "-repartition";
    private final Producer<String, Telling> producer;
    private final StreamsRoom room;

    StoryStep(Path folder) throws Exception {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"));
        new TopicSetup(kafka.connection(), Lane.LIVE).ensure(Topics.FIXED);
        try (Admin admin = kafka.connection().admin()) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        Map<String, Object> settings = kafka.connection().properties();
        settings.putAll(Map.of("compression.type", "lz4", "linger.ms", 20, "batch.size", 256 << 10));
        producer = new KafkaProducer<>(settings, new StringSerializer(), new JsonSerde<>(Telling.class).serializer());
        StreamsRoom.Setting setting =
                new StreamsRoom.Setting(kafka.connection(), Lane.LIVE, folder.resolve("state"), null, 1);
        ProcessorTopology topology = new ProcessorTopology(
                Lane.LIVE,
                article -> {
                    throw new AssertionError("nothing is to be tagged");
                },
                new Purge(Duration.ofDays(400), null));
        room = new StreamsRoom(ProcessorRoom.NAME, setting, topology::build);
    }

    void send(List<Telling> tellings) {
        tellings.forEach(telling -> producer.send(new ProducerRecord<>(topic, NewsYear.SUBJECT, telling)));
    }

    void start() {
        producer.close();
        room.start();
    }

    /** Returns when so many articles have gone through. */
    void await(long articles) throws Exception {
        while (processed() < articles) {
            Thread.sleep(20);
        }
    }

    /** What has been done at a moment. */
    record Reading(double processed, long nanos, long cpuNanos) {
        String since(Reading begun) {
            double articles = processed - begun.processed;
            return String.format(
                    "%.0f articles/s, %.0f us of CPU an article",
                    articles * 1e9 / (nanos - begun.nanos), (cpuNanos - begun.cpuNanos) / 1e3 / articles);
        }
    }

    Reading read() throws Exception {
        long cpu = Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().contains("StreamThread"))
                .filter(thread -> !thread.getThreadName().contains("kafka-producer"))
                .mapToLong(ThreadInfo::getThreadId)
                .map(THREADS::getThreadCpuTime)
                .sum();
        return new Reading(processed(), System.nanoTime(), cpu);
    }

    private static double processed() throws Exception {
        double processed = 0;
        for (ObjectName name : BEANS.queryNames(new ObjectName("kafka.streams:type=stream-thread-metrics,*"), null)) {
            for (Attribute total :
                    BEANS.getAttributes(name, new String[] {"process-total"}).asList()) {
                processed += (Double) total.getValue();
            }
        }
        return processed;
    }

    @Override
    public void close() {
        room.close();
        kafka.close();
    }
}
