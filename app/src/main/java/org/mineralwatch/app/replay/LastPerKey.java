package org.mineralwatch.app.replay;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.WholeTopic;

/**
 * The last value of each key of some topics, unless it was taken away again, sorted by key, with bounded memory a key: values are spooled to a file beside the
 * result, only their places are kept.
 */
final class LastPerKey implements AutoCloseable {
    private final Path spool;
    private final Map<String, Place> places = new HashMap<>();
    private long spooled;

    private record Place(long at, int length) {}

    /** Takes a value; gives back what is to be written of it, or null to leave it out. */
    interface Line {
        byte[] of(byte[] value) throws IOException;
    }

    /**
     * Reads topics to their ends.
     *
     * @param ends where to stop, by partition
     * @param spool a file to be made, and taken away on close
     */
    LastPerKey(KafkaConnection kafka, Map<TopicPartition, Long> ends, Path spool) throws IOException {
        this.spool = spool;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(spool), 1 << 16)) {
            WholeTopic.read(kafka, ends, record -> spool(record, out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void spool(ConsumerRecord<String, byte[]> record, OutputStream out) {
        if (record.value() == null) {
            places.remove(record.key());
            return;
        }
        try {
            out.write(record.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        places.put(record.key(), new Place(spooled, record.value().length));
        spooled += record.value().length;
    }

    /** Writes a line a key, sorted by key. */
    void write(Path file, Line line) throws IOException {
        String[] keys = places.keySet().toArray(String[]::new);
        Arrays.sort(keys);
        try (RandomAccessFile in = new RandomAccessFile(spool.toFile(), "r");
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (String key : keys) {
                Place place = places.get(key);
                byte[] value = new byte[place.length];
                in.seek(place.at);
                in.readFully(value);
                byte[] written = line.of(value);
                if (written != null) {
                    out.write(written);
                    out.write('\n');
                }
            }
        }
    }

    int size() {
        return places.size();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(spool);
    }
}
