package org.mineralwatch.lab.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.news.Lane;
import org.mineralwatch.service.Health;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.Metrics;
import org.mineralwatch.service.WholeTopic;
import org.mineralwatch.sink.file.AlertFiles;
import org.mineralwatch.sink.file.FileSettings;

/**
 * The process that copies alerts to files: {@code files}, the room itself, until it is killed or its standard input ends;
 * {@code timed}, the room until all is on the disk; {@code plain}, a consumer that writes the same lines to the same files and
 * promises nothing. The last two print how many seconds they took.
 */
final class FilesProcess {
    private FilesProcess() {}

    /** Arguments: files, timed or plain; where Kafka is; the folder. */
    public static void main(String[] args) throws Exception {
        KafkaConnection kafka = new KafkaConnection(args[1], Map.of());
        Path folder = Path.of(args[2]);
        switch (args[0]) {
            case "files" -> files(kafka, folder);
            case "timed" -> timed(kafka, folder);
            default -> plain(kafka, folder);
        }
    }

    private static void files(KafkaConnection kafka, Path folder) throws IOException {
        try (AlertFiles files = new AlertFiles(kafka, Lane.LIVE, folder, FileSettings.DEFAULTS, new Metrics())) {
            files.start();
            while (System.in.read() >= 0) {
                Health health = files.health();
                System.out.println(health.status() + " " + health.detail());
            }
        }
    }

    private static void timed(KafkaConnection kafka, Path folder) throws InterruptedException {
        Map<TopicPartition, Long> ends = ends(kafka);
        long start = System.nanoTime();
        try (AlertFiles files = new AlertFiles(kafka, Lane.LIVE, folder, FileSettings.DEFAULTS, new Metrics())) {
            files.start();
            while (!files.reached(ends)) {
                new CountDownLatch(1).await(5, TimeUnit.MILLISECONDS);
            }
        }
        took(start);
    }

    private static void plain(KafkaConnection kafka, Path folder) throws IOException {
        Map<TopicPartition, Long> ends = ends(kafka);
        long start = System.nanoTime();
        Map<String, OutputStream> open = new HashMap<>();
        WholeTopic.read(kafka, ends, record -> {
            PlainLine line = PlainLine.of(record);
            try {
                OutputStream out = open.get(line.file());
                if (out == null) {
                    Path file = folder.resolve(line.file());
                    Files.createDirectories(file.getParent());
                    out = new BufferedOutputStream(Files.newOutputStream(file));
                    open.put(line.file(), out);
                }
                out.write(line.bytes());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        for (OutputStream out : open.values()) {
            out.close();
        }
        took(start);
    }

    private static void took(long start) {
        System.out.println("took " + (System.nanoTime() - start) / 1e9);
    }

    static Map<TopicPartition, Long> ends(KafkaConnection kafka) {
        List<TopicPartition> partitions = ManyAlerts.SUBJECTS.stream()
                .map(subject -> new TopicPartition(ManyAlerts.topic(subject), 0))
                .toList();
        try (var consumer = kafka.consumer(Map.of())) {
            return consumer.endOffsets(partitions);
        }
    }
}
