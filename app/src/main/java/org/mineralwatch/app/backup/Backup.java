package org.mineralwatch.app.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
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
     * Writes the file, which takes its name when it is whole and on the disk.
     *
     * @return how many records it has, by topic
     */
    public Map<String, Long> write(Path file) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(next)), StandardCharsets.UTF_8))) {
            for (Topic<?> topic : TOPICS) {
                counts.put(topic.name(), 0L);
                WholeTopic.read(kafka, Lane.LIVE.topic(topic), record -> {
                    if (!erasure.covers(topic, record)) {
                        line(out, KeptRecord.of(topic, record));
                        counts.merge(topic.name(), 1L, Long::sum);
                    }
                });
            }
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        AtomicFile.syncFolder(file.toAbsolutePath().getParent());
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
