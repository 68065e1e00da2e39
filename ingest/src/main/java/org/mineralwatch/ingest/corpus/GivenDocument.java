package org.mineralwatch.ingest.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.mineralwatch.ingest.feed.Limits;
import org.mineralwatch.ingest.page.PageReader;

/** One article whose bytes have no file name to tell their form by: a page says so in its first words, all else is plain text. */
public final class GivenDocument {
    /** Bytes at most. */
    public static final int MOST = Limits.BODY_BYTES;

    private static final int LOOKED_AT = 1_000;
    private static final Pattern PAGE =
            Pattern.compile("\\s*<(?:!doctype|html)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LIST = Pattern.compile("\\s*\\[\\s*[\\[\\]{\"].*", Pattern.DOTALL);

    private GivenDocument() {}

    /**
     * Reads it.
     *
     * @param where what it is called
     * @param headline finds the headline in a plain text
     */
    public static CorpusItem read(String where, byte[] bytes, UnaryOperator<String> headline) {
        int from = ForeignForm.mark(bytes, 0, bytes.length);
        String start = new String(bytes, from, Math.min(bytes.length - from, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (PAGE.matcher(start).matches()) {
            return page(where, bytes);
        }
        if (LIST.matcher(start).matches()) {
            return unreadable(where, "is a JSON list: give each article on a line of its own (jq -c '.[]')");
        }
        try {
            String text = PlainBytes.text(bytes);
            return new CorpusItem.Revision(
                    CorpusArticle.of(null, null, null, headline.apply(text), text, TextDate.of(text), null));
        } catch (IOException e) {
            return unreadable(where, e.getMessage());
        }
    }

    private static CorpusItem page(String where, byte[] bytes) {
        if (bytes.length > MOST) {
            return unreadable(where, "larger than " + (MOST >> 20) + " MiB");
        }
        PageArticle.Result result = PageArticle.of(PageReader.read(bytes, null, null), PageArticle.Said.NOTHING, null);
        return result instanceof PageArticle.Accepted accepted
                ? new CorpusItem.Revision(accepted.article())
                : unreadable(where, ((PageArticle.Refused) result).reason());
    }

    private static CorpusItem unreadable(String where, String cause) {
        return new CorpusItem.Unreadable(where, cause, new byte[0]);
    }
}
