package org.mineralwatch.ingest.feed.document;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Entities;

/**
 * Turns references into the characters that they mean: numbers, XML's and HTML's names, and short plain entities of the
 * document's own. Every other ampersand is text. Drops characters that XML does not allow.
 */
final class References {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Map<String, String> COMMON =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");
    private static final int LONGEST_NAME = 32;

    /** Characters that a document's own entities may come to, all together. */
    private static final int MOST_EXPANDED = 100_000;

    private final Set<Repair> repairs;
    private final Map<String, String> declared = new HashMap<>();
    private int expanded;

    References(Set<Repair> repairs) {
        this.repairs = repairs;
    }

    /** Takes an entity that the document declares. */
    void declare(String name, String value) {
        declared.putIfAbsent(name, value);
    }

    /** The meaning of a piece of text. */
    String text(String in, int from, int end) {
        return read(in, from, end, true);
    }

    /** A piece of text in which an ampersand is an ampersand. */
    String literal(String in, int from, int end) {
        return read(in, from, end, false);
    }

    private String read(String in, int from, int end, boolean marked) {
        int at = plain(in, from, end, marked);
        if (at == end) {
            return in.substring(from, end);
        }
        StringBuilder out = new StringBuilder(end - from).append(in, from, at);
        while (at < end) {
            at = in.charAt(at) == '&' && marked ? reference(in, at, end, out) : illegal(at);
            int next = plain(in, at, end, marked);
            out.append(in, at, next);
            at = next;
        }
        return out.toString();
    }

    private int illegal(int at) {
        repairs.add(Repair.CHARACTERS);
        return at + 1;
    }

    /** Where the next character stands that cannot be copied. */
    private static int plain(String in, int from, int end, boolean marked) {
        int at = from;
        while (at < end) {
            char c = in.charAt(at);
            if (c == '&' && marked || !Characters.legal(c) && !Character.isSurrogate(c)) {
                break;
            }
            if (Character.isSurrogate(c)) {
                if (!(Character.isHighSurrogate(c) && at + 1 < end && Character.isLowSurrogate(in.charAt(at + 1)))) {
                    break;
                }
                at++;
            }
            at++;
        }
        return at;
    }

    private int reference(String in, int from, int limit, StringBuilder out) {
        int end = from + 1;
        boolean number = end < limit && in.charAt(end) == '#';
        end += number ? 1 : 0;
        int start = end;
        while (end < limit && end - from < LONGEST_NAME && Characters.nameLike(in.charAt(end), number)) {
            end++;
        }
        boolean closed = end < limit && in.charAt(end) == ';';
        String name = start == end ? "" : in.substring(start, end);
        String meaning =
                start == end ? null : number ? numbered(name) : named(name, closed, end < limit ? in.charAt(end) : ' ');
        if (meaning == null) {
            out.append('&');
            return from + 1;
        }
        out.append(meaning);
        return closed ? end + 1 : end;
    }

    /** Null for no reference; empty for one to a character that XML does not allow. */
    private String numbered(String digits) {
        int point = Characters.number(digits);
        if (point < 0) {
            return null;
        }
        if (point >= 0x80 && point < 0xA0) {
            return new String(new byte[] {(byte) point}, WINDOWS_1252);
        }
        if (Characters.legal(point)) {
            return Character.toString(point);
        }
        repairs.add(Repair.CHARACTERS);
        return "";
    }

    /** Without its semicolon only an old HTML name counts, and not before {@code =}, where it is a query parameter. */
    private String named(String name, boolean closed, char next) {
        String common = closed ? COMMON.get(name) : null;
        if (common != null || name.isEmpty()) {
            return common;
        }
        String own = closed ? declared.get(name) : null;
        if (own != null) {
            expanded += own.length();
            return expanded > MOST_EXPANDED ? null : own;
        }
        String meaning = closed || Entities.isBaseNamedEntity(name) && next != '=' ? Entities.getByName(name) : "";
        return meaning.isEmpty() ? null : meaning;
    }
}
