package org.mineralwatch.lab.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The line that a record should give and the file that it belongs into, worked out by looking for bytes: it shares nothing with the
 * code that writes alert files.
 */
record PlainLine(String file, byte[] bytes) {
    private static final byte[] FIRST = "\"firstPublished\":\"".getBytes(StandardCharsets.US_ASCII);

    static PlainLine of(ConsumerRecord<String, byte[]> record) {
        byte[] value = record.value();
        ByteArrayOutputStream line = new ByteArrayOutputStream(value.length + 100);
        line.write(value, 0, value.length - 1);
        line.writeBytes((",\"topic\":\"" + record.topic() + "\",\"partition\":" + record.partition() + ",\"offset\":"
                        + record.offset() + "}\n")
                .getBytes(StandardCharsets.US_ASCII));
        String subject = record.topic().substring("mineralwatch.alerts.".length());
        String day = new String(value, behindFirst(value), 10, StandardCharsets.US_ASCII);
        return new PlainLine(subject + "/" + day + ".jsonl", line.toByteArray());
    }

    private static int behindFirst(byte[] value) {
        for (int at = value.length - FIRST.length; at >= 0; at--) {
            int same = 0;
            while (same < FIRST.length && value[at + same] == FIRST[same]) {
                same++;
            }
            if (same == FIRST.length) {
                return at + same;
            }
        }
        throw new AssertionError("no firstPublished in " + new String(value, StandardCharsets.UTF_8));
    }
}
