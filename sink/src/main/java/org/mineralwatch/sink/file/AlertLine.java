package org.mineralwatch.sink.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.PublicationTime;

/**
 * One alert event as a line: the record's own fields as they came, unknown ones included, and behind them where it stands on its
 * topic.
 *
 * @param day publication day that names the file, or {@code undated}
 * @param bytes the line, ended by a line feed
 */
public record AlertLine(String day, byte[] bytes) {
    private static final JsonFactory JSON = Json.MAPPER.getFactory();

    /** Times whose day can be read without parsing them, which takes longer than all else. */
    private static final Pattern USUAL = Pattern.compile(
            "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?Z");

    private static final Set<String> OURS = Set.of("topic", "partition", "offset");

    /** What one look at a record tells: its day, and whether its bytes can stand in a line as they are. */
    private record Look(String first, boolean plain) {}

    /** The line of a record, or nothing when its value is no JSON object. */
    public static Optional<AlertLine> of(ConsumerRecord<String, byte[]> record) {
        try {
            Look look = record.value() == null ? null : look(record.value());
            if (look == null) {
                return Optional.empty();
            }
            byte[] object = look.plain ? record.value() : withoutOurs(record.value());
            return Optional.of(new AlertLine(dayOf(look.first), line(object, record)));
        } catch (IOException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Walks through the whole value, since a line must be JSON to its end, and builds nothing of it. */
    private static Look look(byte[] value) throws IOException {
        try (JsonParser parser = JSON.createParser(value)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            String first = "";
            boolean plain = value[0] == '{' && value[value.length - 1] == '}';
            String last = null;
            for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                last = field;
                plain &= !OURS.contains(field);
                parser.nextToken();
                if (field.equals("firstPublished")) {
                    first = parser.getValueAsString("");
                }
                parser.skipChildren();
            }
            plain &= last != null && parser.currentLocation().getLineNr() == 1; // inside strings there is no line feed
            return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null
                    ? new Look(first, plain)
                    : null;
        }
    }

    private static byte[] withoutOurs(byte[] value) throws IOException {
        ObjectNode alert = (ObjectNode) Json.MAPPER.readTree(value);
        return alert.remove(OURS).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] line(byte[] object, ConsumerRecord<String, byte[]> record) {
        String place = (object.length == 2 ? "" : ",") + "\"topic\":\"" + record.topic() + "\",\"partition\":"
                + record.partition() + ",\"offset\":" + record.offset() + "}\n";
        byte[] end = place.getBytes(StandardCharsets.ISO_8859_1); // a topic has letters, digits and points
        byte[] line = Arrays.copyOf(object, object.length - 1 + end.length);
        System.arraycopy(end, 0, line, object.length - 1, end.length);
        return line;
    }

    private static String dayOf(String first) {
        if (first.isEmpty()) {
            return PublicationTime.NONE.day();
        }
        return USUAL.matcher(first).matches() ? first.substring(0, 10) : PublicationTime.dayOf(Instant.parse(first));
    }
}
