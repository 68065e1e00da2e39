package org.mineralwatch.ingest.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The members of a line's JSON object: those that make an article are read, all can be written again byte for byte. */
public final class LineMembers {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(LineFault.DEEPEST)
                    .maxStringLength(LineBlocks.LONGEST) // a line is bounded, so its parts are
                    .maxNameLength(LineBlocks.LONGEST)
                    .maxNumberLength(LineBlocks.LONGEST)
                    .build())
            .build();
    private static final Set<String> OURS =
            Set.of("id", "title", "text", "html", "url", "published", "updated", "source");

    /** The member that may be anything: what is no time of a revision is passed over. */
    private static final String LENIENT = "updated";

    private final byte[] bytes;
    private final Map<String, String> texts = new HashMap<>();
    private final List<Member> members = new ArrayList<>();
    private String fault;

    /** A member and where it stands, from the quote before its name to the last byte of its value. */
    private record Member(String name, int start, int end) {}

    private LineMembers(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads the object that stands in valid UTF-8 between two places, which begins with a brace.
     *
     * @throws IOException when it is no JSON
     */
    static LineMembers read(byte[] bytes, int from, int to) throws IOException {
        try (JsonParser json = JSON.createParser(bytes, from, to - from)) {
            json.nextToken();
            LineMembers line = new LineMembers(bytes);
            json.nextToken();
            while (json.currentToken() == JsonToken.FIELD_NAME) {
                int start = from + place(json);
                String name = json.currentName();
                json.nextToken();
                line.take(name, json);
                json.nextToken();
                line.members.add(new Member(name, start, line.endBefore(from + place(json))));
            }
            if (json.nextToken() != null) {
                throw new IOException("more follows its object, write each article on a line of its own");
            }
            return line;
        }
    }

    /** What is wrong with a member that makes an article, such as a list for a text; null when all are texts. */
    String fault() {
        return fault;
    }

    /** The text of the last member with a name; null when there is none or it is null. */
    public String text(String name) {
        return texts.get(name);
    }

    /** Writes the members as they stand in the line, each with a comma before it, but those with certain names. */
    public void write(ByteArrayOutputStream out, Set<String> without) {
        for (Member member : members) {
            if (!without.contains(member.name)) {
                out.write(',');
                out.write(bytes, member.start, member.end - member.start);
            }
        }
    }

    private void take(String name, JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (OURS.contains(name)) {
            if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL) {
                texts.put(name, token == JsonToken.VALUE_NULL ? null : json.getText());
            } else if (fault == null && !name.equals(LENIENT)) {
                fault = "\"" + name + "\" must be a string, is " + kind(token);
            }
        }
        json.skipChildren();
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case START_ARRAY -> "a list";
            case START_OBJECT -> "an object";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> "a number";
        };
    }

    private static int place(JsonParser json) {
        return (int) json.currentTokenLocation().getByteOffset();
    }

    /** The place behind the value that ends before the next member or the end of the object. */
    private int endBefore(int next) {
        int end = next;
        while (isBetween(bytes[end - 1])) {
            end--;
        }
        return end;
    }

    private static boolean isBetween(byte c) {
        return c == ',' || c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
