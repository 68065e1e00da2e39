package org.mineralwatch.app.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.common.errors.TimeoutException;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topic;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.AtomicFile;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.WholeTopic;

/** Writes what the live lane cannot make anew to a file, beside the rooms at work. */
public final class Backup {
    /**
     * In this order: a feed remembers no entry whose article is not in the file, since both came in one transaction and the articles
     * are read later. An article that its feed does not remember yet is shown again and known.
     */
    static final List<Topic<?>> TOPICS = List.of(Topics.RULES, Topics.FEEDS, Topics.ARTICLES);

    private final KafkaConnection kafka;
    private final Erasure erasure;

    /**
     * @param kafka the cluster
     * @param erasure what is to be left out
     */
    public Backup(KafkaConnection kafka, Erasure erasure) {
        this.kafka = kafka;
        this.erasure = erasure;
    }

    /**
     * Writes the file, which takes its name when it is whole and on the disk, for its owner alone to read.
     *
     * @throws TimeoutException when a transaction stays open on one of the topics, behind which nothing can be read
     * @return how many records it has, by topic
     */
    public Map<String, Long> write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path next = Files.createTempFile(folder, file.getFileName() + ".", ".next");
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            GZIPOutputStream packed = new GZIPOutputStream(Channels.newOutputStream(channel));
            Writer out = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8));
            Map<String, Long> counts = records(out);
            out.flush();
            packed.finish();
            channel.force(true);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            AtomicFile.syncFolder(folder);
            return counts;
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private Map<String, Long> records(Writer out) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Topic<?> topic : TOPICS) {
            counts.put(topic.name(), 0L);
            WholeTopic.readAllBegun(kafka, Lane.LIVE.topic(topic), record -> {
                if (!erasure.covers(topic, record)) {
                    line(out, KeptRecord.of(topic, record));
                    counts.merge(topic.name(), 1L, Long::sum);
                }
            });
        }
        return counts;
    }

    private static void line(Writer out, KeptRecord record) {
        try {
            out.write(Json.line(record) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
