package org.mineralwatch.ingest.feed.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the attributes of one tag after the other: quoted, unquoted, without a value, or with a quote that was forgotten. */
final class Attributes {
    /** Attributes of one element that are kept. */
    private static final int MOST = 256;

    private final String in;
    private final References references;
    private final Set<Repair> repairs;
    private final List<String> list = new ArrayList<>();
    private int at;

    Attributes(String in, References references, Set<Repair> repairs) {
        this.in = in;
        this.references = references;
        this.repairs = repairs;
    }

    /**
     * Reads up to the end of a start tag.
     *
     * @param from the place behind its name
     * @return whether it has an end of its own: else a tag begins inside it, or nothing follows
     */
    boolean read(int from) {
        list.clear();
        at = from;
        while (at < in.length()) {
            char c = in.charAt(at);
            if (c == '>') {
                at++;
                return true;
            }
            if (c == '<') {
                repairs.add(Repair.TAGS);
                return false;
            }
            if (XmlScanner.endsName(c)) {
                at++;
            } else {
                attribute();
            }
        }
        return false;
    }

    /** The place behind the tag. */
    int at() {
        return at;
    }

    /** Names and values in turn; names without prefix but for those of XML itself, in lower case. */
    List<String> list() {
        return list;
    }

    private void attribute() {
        int start = at;
        int end = XmlScanner.nameEnd(in, at);
        at = end;
        skipBlanks();
        int from = at;
        int to = at;
        if (at < in.length() && in.charAt(at) == '=') {
            at++;
            skipBlanks();
            boolean quoted = at < in.length() && (in.charAt(at) == '"' || in.charAt(at) == '\'');
            from = quoted ? at + 1 : at;
            to = quoted ? quoted(in.charAt(at)) : unquoted();
        }
        if (list.size() < 2 * MOST) {
            list.add(name(in.substring(start, end)));
            list.add(references.text(in, from, to));
        } else {
            repairs.add(Repair.OVERSIZED);
        }
    }

    private static String name(String raw) {
        if (raw.startsWith("xmlns")) {
            return raw;
        }
        int colon = raw.startsWith("xml:") ? -1 : raw.indexOf(':');
        return raw.substring(colon + 1).toLowerCase(Locale.ROOT);
    }

    private void skipBlanks() {
        while (at < in.length() && in.charAt(at) <= ' ') {
            at++;
        }
    }

    private int unquoted() {
        while (at < in.length() && " \t\r\n<>".indexOf(in.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Where a quoted value ends. With no quote before the next tag it was forgotten, and the value ends with its own tag. */
    private int quoted(char quote) {
        int tagEnd = -1;
        for (at++; at < in.length(); at++) {
            char c = in.charAt(at);
            if (c == quote) {
                return at++;
            }
            if (c == '<') {
                at = tagEnd < 0 ? at : tagEnd;
                return at;
            }
            tagEnd = tagEnd < 0 && c == '>' ? at : tagEnd;
        }
        return at;
    }
}
