package org.mineralwatch.sink.file;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

/**
 * Where the record of a line stands; every line ends with it.
 *
 * @param partition of which topic
 * @param offset in it
 */
public record LinePlace(TopicPartition partition, long offset) {
    private static final int LONGEST = 330; // a topic has at most 249 characters
    private static final Pattern END =
            Pattern.compile("[,{]\"topic\":\"([^\"]{1,249})\",\"partition\":(\\d{1,9}),\"offset\":(\\d{1,18})}$");

    /** The place at the end of a line without its line feed; nothing where a line of an alert file has none. */
    public static Optional<LinePlace> of(byte[] line) {
        int from = Math.max(0, line.length - LONGEST);
        Matcher m = END.matcher(new String(line, from, line.length - from, StandardCharsets.ISO_8859_1));
        return m.find()
                ? Optional.of(new LinePlace(
                        new TopicPartition(m.group(1), Integer.parseInt(m.group(2))), Long.parseLong(m.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return partition + "@" + offset;
    }
}
