package org.mineralwatch.ingest.feed;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * One linear pass over the text of a feed before an XML parser sees it. It drops what stands before the root element, comments,
 * processing instructions and any DOCTYPE (so that no entity of the document's own exists), and characters that XML does not
 * allow; it turns HTML's named entities into characters and every other stray ampersand or {@code <} into text; it ends the
 * document at the end of its root element, and declares there the prefixes that nobody declared. CDATA is copied as it is, but for illegal characters.
 */
final class FeedRepair {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int LONGEST_NAME = 32;
    private static final int MOST_PREFIXES = 20;
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Map<String, String> SPACES = Map.of(
            "dc", "http://purl.org/dc/elements/1.1/",
            "content", "http://purl.org/rss/1.0/modules/content/",
            "atom", "http://www.w3.org/2005/Atom",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "sy", "http://purl.org/rss/1.0/modules/syndication/",
            "slash", "http://purl.org/rss/1.0/modules/slash/",
            "wfw", "http://wellformedweb.org/CommentAPI/",
            "media", "http://search.yahoo.com/mrss/",
            "itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");

    private final String in;
    private final StringBuilder out;
    private int at;
    private String root;
    private int afterRootName;
    private final Set<String> prefixes = new TreeSet<>();

    private FeedRepair(String in) {
        this.in = in;
        this.out = new StringBuilder(in.length() + 64);
    }

    /** The repaired document; its time is linear in its length, whatever it holds. */
    static String repair(String document) {
        return new FeedRepair(document).run();
    }

    private String run() {
        at = Math.max(0, in.indexOf('<'));
        while (at < in.length()) {
            switch (in.charAt(at)) {
                case '<' -> markup();
                case '&' -> reference();
                default -> text(in.length(), true);
            }
        }
        return cutAfterRoot();
    }

    private void markup() {
        if (in.startsWith("<![CDATA[", at)) {
            cdata();
        } else if (in.startsWith("<!--", at)) {
            skipTo("-->", at + 4);
        } else if (in.startsWith("<?", at)) {
            skipTo("?>", at + 2);
        } else if (in.startsWith("<!", at)) {
            skipDeclaration();
        } else {
            tag();
        }
    }

    private void tag() {
        char next = at + 1 < in.length() ? in.charAt(at + 1) : ' ';
        boolean name = Character.isLetter(next) || next == '_' || next == '/' || next == ':';
        out.append(name ? "<" : root == null ? "" : "&lt;");
        at++;
        if (name && next != '/') {
            started(nameAt(at));
        }
    }

    private void started(String element) {
        if (root == null) {
            root = element;
            afterRootName = out.length() + element.length();
        }
        int colon = element.indexOf(':');
        if (colon > 0 && prefixes.size() < MOST_PREFIXES) {
            prefixes.add(element.substring(0, colon));
        }
    }

    private String nameAt(int from) {
        int end = from;
        while (end < in.length() && end - from < LONGEST_NAME && " \t\r\n/>".indexOf(in.charAt(end)) < 0) {
            end++;
        }
        return in.substring(from, end);
    }

    private void cdata() {
        int end = in.indexOf("]]>", at);
        text(end < 0 ? in.length() : end + 3, false);
    }

    private void skipTo(String mark, int from) {
        int end = in.indexOf(mark, from);
        at = end < 0 ? in.length() : end + mark.length();
    }

    private void skipDeclaration() {
        int close = in.indexOf('>', at);
        if (close >= 0 && in.substring(at, close).indexOf('[') >= 0) {
            int end = in.indexOf(']', at);
            while (end >= 0 && nextSolid(end + 1) != '>') {
                end = in.indexOf(']', end + 1);
            }
            close = end < 0 ? -1 : in.indexOf('>', end);
        }
        at = close < 0 ? in.length() : close + 1;
    }

    private char nextSolid(int from) {
        int i = from;
        while (i < in.length() && in.charAt(i) <= ' ') {
            i++;
        }
        return i < in.length() ? in.charAt(i) : ' ';
    }

    private void reference() {
        int end = at + 1;
        boolean number = end < in.length() && in.charAt(end) == '#';
        end += number ? 1 : 0;
        while (end < in.length() && end - at < LONGEST_NAME && asciiLetterOrDigit(in.charAt(end))) {
            end++;
        }
        boolean closed = end < in.length() && in.charAt(end) == ';';
        String name = in.substring(at + (number ? 2 : 1), end);
        String meaning = number ? numbered(name) : named(name, closed, end);
        out.append(meaning == null ? "&amp;" : meaning);
        at = meaning == null ? at + 1 : closed ? end + 1 : end;
    }

    private static boolean asciiLetterOrDigit(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    /** Null for no reference; empty for one to a character that XML does not allow. */
    private static String numbered(String digits) {
        try {
            boolean hex = digits.startsWith("x") || digits.startsWith("X");
            int point = hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
            if (point >= 0x80 && point < 0xA0) {
                return new String(new byte[] {(byte) point}, WINDOWS_1252);
            }
            return legal(point) ? "&#" + point + ";" : "";
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Without its semicolon only an old HTML name counts, and not before {@code =}, where it is a query parameter. */
    private String named(String name, boolean closed, int end) {
        boolean taken = closed || Entities.isBaseNamedEntity(name) && (end >= in.length() || in.charAt(end) != '=');
        String meaning = taken ? Entities.getByName(name) : "";
        if (name.equals("apos") && closed) {
            return "&apos;";
        }
        return meaning.isEmpty() ? null : escaped(meaning);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Copies text up to the next mark, without what XML does not allow. */
    private void text(int stop, boolean marked) {
        int from = at;
        while (at < stop && !(marked && (in.charAt(at) == '<' || in.charAt(at) == '&'))) {
            char c = in.charAt(at);
            boolean pair = Character.isHighSurrogate(c) && at + 1 < stop && Character.isLowSurrogate(in.charAt(at + 1));
            if (!pair && !legal(c)) {
                out.append(in, from, at);
                from = at + 1;
            }
            at += pair ? 2 : 1;
        }
        out.append(in, from, at);
    }

    private static boolean legal(int c) {
        // a byte order mark is legal in XML, and means nothing inside a text
        return c >= 0x20 && c <= 0xD7FF
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF
                || c >= 0x10000 && c <= 0x10FFFF;
    }

    private String cutAfterRoot() {
        int last = root == null ? -1 : out.lastIndexOf("</" + root);
        int close = last < 0 ? -1 : out.indexOf(">", last);
        out.setLength(close < 0 ? out.length() : close + 1);
        return declarePrefixes();
    }

    private String declarePrefixes() {
        String document = out.toString();
        prefixes.removeIf(prefix -> !PREFIX.matcher(prefix).matches() || document.contains("xmlns:" + prefix));
        prefixes.forEach(prefix -> out.insert(afterRootName, " xmlns:" + prefix + "=\"" + space(prefix) + "\""));
        return prefixes.isEmpty() ? document : out.toString();
    }

    private static String space(String prefix) {
        return SPACES.getOrDefault(prefix, "urn:undeclared:" + prefix);
    }
}
