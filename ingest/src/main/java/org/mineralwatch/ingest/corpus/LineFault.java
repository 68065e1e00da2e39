package org.mineralwatch.ingest.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/** Says what keeps a line from being JSON: where, and how to mend it. */
final class LineFault {
    /** Objects and lists within each other, at most. */
    static final int DEEPEST = 1_000;

    /** In what the parser says of a character below the blank in a string. */
    private static final String UNESCAPED = "unquoted character";

    private LineFault() {}

    /** The first place between two where more than white space stands; the second when there is none. */
    static int behindBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] <= ' ' && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** What a line begins with that holds no object; null when it may hold one. */
    static String ofStart(byte[] bytes, int from, int to) {
        int at = behindBlanks(bytes, from, to);
        if (at < to && bytes[at] == '[') {
            return "is a list, no JSON object: write each article on a line of its own (jq -c '.[]')";
        }
        return at < to && bytes[at] == '{'
                ? null
                : "is no JSON object: an article begins with a brace, such as {\"title\": \"...\", \"text\": \"...\"}";
    }

    /** What the parser found. */
    static String of(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return "has objects or lists more than " + DEEPEST + " deep within each other: write it flatter";
        }
        if (e instanceof JsonEOFException) {
            return "is no whole JSON object: it ends within it; write each article on a line of its own (jq -c .)";
        }
        long place = e.getLocation() == null ? 1 : e.getLocation().getByteOffset() + 1;
        return "is no JSON at byte " + place
                + (e.getOriginalMessage().contains(UNESCAPED)
                        ? ": write \\n, \\t or \\u0000 for a control character in a string"
                        : ": write names and texts in double quotes, with a backslash before a quote in them");
    }
}
