package org.mineralwatch.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.mineralwatch.news.Id;
import org.mineralwatch.news.Lane;

/**
 * All that a live run has, to the byte: every record of every live topic with its place, time and headers, also those of transactions
 * that came to nothing; what every live group has committed; every file. What goes from one of the processor's steps to another is
 * left out, since Streams takes it away when it has been worked through; how far that is, the groups tell.
 *
 * @param topics a hash of each partition
 * @param groups what each group has committed
 * @param files a hash of each
 */
record LiveSnapshot(Map<String, String> topics, Map<String, String> groups, Map<String, String> files) {
    private static final Pattern LIVE = Pattern.compile(Pattern.quote(Lane.LIVE.prefix()) + ".*");

    /** These are the broker's, of all lanes, and those of state stores, which follow from topics. */
    private static final List<String> FOLLOW = List.of("kafka", "state", "log");

    static LiveSnapshot of(Cluster cluster, Path data) throws Exception {
        return new LiveSnapshot(topics(cluster), groups(cluster), files(data));
    }

    private static Map<String, String> topics(Cluster cluster) {
        Map<String, MessageDigest> hashes = new TreeMap<>();
        Map<String, String> topics = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> record : cluster.read(LIVE, false)) {
            if (!record.topic().endsWith("-repartition")) {
                add(hashes.computeIfAbsent(record.topic() + "-" + record.partition(), each -> Id.sha256()), record);
            }
        }
        hashes.forEach((partition, hash) -> topics.put(partition, hex(hash)));
        return topics;
    }

    private static void add(MessageDigest hash, ConsumerRecord<String, byte[]> record) {
        hash.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(record.offset())
                .putLong(record.timestamp())
                .array());
        hash.update((record.key() + "\n").getBytes(StandardCharsets.UTF_8));
        hash.update(record.value() == null ? new byte[] {0} : record.value());
        for (Header header : record.headers()) {
            hash.update(header.key().getBytes(StandardCharsets.UTF_8));
            hash.update(header.value());
        }
    }

    private static Map<String, String> groups(Cluster cluster) throws Exception {
        Map<String, String> groups = new TreeMap<>();
        try (Admin admin = cluster.connection().admin()) {
            for (var group : admin.listGroups().all().get()) {
                if (LIVE.matcher(group.groupId()).matches()) {
                    Map<String, Long> committed = new TreeMap<>();
                    admin.listConsumerGroupOffsets(group.groupId())
                            .partitionsToOffsetAndMetadata()
                            .get()
                            .forEach((partition, offset) -> committed.put(partition.toString(), offset.offset()));
                    groups.put(group.groupId(), committed.toString());
                }
            }
        }
        return groups;
    }

    private static Map<String, String> files(Path data) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(data)) {
            all.filter(Files::isRegularFile)
                    .filter(file ->
                            !FOLLOW.contains(data.relativize(file).getName(0).toString()))
                    .forEach(file -> files.put(data.relativize(file).toString(), hash(file)));
        }
        return files;
    }

    private static String hash(Path file) {
        try {
            MessageDigest hash = Id.sha256();
            hash.update(Files.readAllBytes(file));
            return hex(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hex(MessageDigest hash) {
        return HexFormat.of().formatHex(hash.digest());
    }
}
