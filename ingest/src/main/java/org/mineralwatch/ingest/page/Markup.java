package org.mineralwatch.ingest.page;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.mineralwatch.ingest.feed.document.Decoding;
import org.mineralwatch.ingest.feed.document.Repair;

/**
 * The characters of a page, cut to a size whose tree fits a small heap: of a page of more tags or characters than any article needs,
 * the rest is not looked at.
 *
 * @param html the markup
 */
record Markup(String html) {
    private static final int TAGS = 120_000;
    private static final int CHARACTERS = 8 << 20;

    /** A real page nests a few dozen deep. */
    private static final int DEPTH = 200;

    private static final int PROLOG = 4096;
    private static final Pattern DECLARED =
            Pattern.compile("(?i)<meta[^>]{1,200}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z!/?]");

    /** Reads a body; empty when it holds no markup at all. */
    static Optional<Markup> of(byte[] body, String contentType) {
        String html = Decoding.decode(body, charset(body, contentType), EnumSet.noneOf(Repair.class));
        // the parser takes a byte order mark for text, and the whole head for part of the body
        html = html.startsWith("\uFEFF") ? html.substring(1) : html;
        return html.indexOf('\0') < 0 && TAG.matcher(html).find()
                ? Optional.of(new Markup(cut(html)))
                : Optional.empty();
    }

    /** Of characters that were decoded already. */
    static Markup of(String html) {
        return new Markup(cut(html));
    }

    /** The header's word on the charset, else what the page declares. */
    private static String charset(byte[] body, String contentType) {
        if (contentType != null && CHARSET.matcher(contentType).find()) {
            return contentType;
        }
        Matcher declared =
                DECLARED.matcher(new String(body, 0, Math.min(PROLOG, body.length), StandardCharsets.ISO_8859_1));
        return declared.find() ? "text/html; charset=" + declared.group(1) : contentType;
    }

    private static String cut(String html) {
        int tags = 0;
        int at = html.indexOf('<');
        while (at >= 0 && at < CHARACTERS && ++tags < TAGS) {
            at = html.indexOf('<', at + 1);
        }
        return html.substring(0, Math.min(at < 0 ? html.length() : at, Math.min(html.length(), CHARACTERS)));
    }

    /**
     * A tree of its own for a reader that changes it.
     *
     * @param address what relative links are resolved against, or null
     */
    Document parse(String address) {
        Parser parser = Parser.htmlParser().setMaxDepth(DEPTH);
        return parser.parseInput(html, address == null ? "" : address);
    }
}
