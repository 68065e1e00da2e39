package org.mineralwatch.ingest.feed.document;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads over a DOCTYPE. Nothing that it names is ever opened. Of its entities only those count that are short and hold neither
 * markup nor references, so that none can grow.
 */
final class Doctype {
    private static final int MOST = 100;

    /** Characters of a DOCTYPE that are looked at. */
    private static final int SUBSET = 50_000;

    private static final Pattern ENTITY = Pattern.compile(
            "<!ENTITY\\s{1,20}(?:(?<name>[\\w.-]{1,32})\\s{1,20}(?:\"(?<a>[^\"<&%]{0,200})\"|'(?<b>[^'<&%]{0,200})')\\s{0,20}>)?");

    private final String in;
    private final References references;
    private final Set<Repair> repairs;

    Doctype(String in, References references, Set<Repair> repairs) {
        this.in = in;
        this.references = references;
        this.repairs = repairs;
    }

    /** The place behind the DOCTYPE that begins at a place. */
    int read(int start) {
        int close = in.indexOf('>', start);
        if (close < 0) {
            return in.length();
        }
        int subset = start + in.substring(start, close).indexOf('[');
        if (subset < start) {
            return close + 1;
        }
        int end = in.indexOf(']', subset);
        while (end >= 0 && nextSolid(end + 1) != '>') {
            end = in.indexOf(']', end + 1);
        }
        if (end < 0) {
            return close + 1;
        }
        declare(in.substring(subset, Math.min(end, subset + SUBSET)));
        return in.indexOf('>', end) + 1;
    }

    private void declare(String subset) {
        Matcher matcher = ENTITY.matcher(subset);
        for (int count = 0; count < MOST && matcher.find(); count++) {
            if (matcher.group("name") == null) {
                repairs.add(Repair.ENTITIES);
            } else {
                String value = matcher.group("a") != null ? matcher.group("a") : matcher.group("b");
                references.declare(matcher.group("name"), references.literal(value, 0, value.length()));
            }
        }
    }

    private char nextSolid(int from) {
        int i = from;
        while (i < in.length() && in.charAt(i) <= ' ') {
            i++;
        }
        return i < in.length() ? in.charAt(i) : ' ';
    }
}
