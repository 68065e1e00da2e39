package org.mineralwatch.ingest.corpus;

import org.mineralwatch.news.Article;

/** What comes out of a corpus, one after the other, always in the same order. */
public sealed interface CorpusItem {
    /** One revision of an article. */
    record Revision(Article article) implements CorpusItem {}

    /**
     * Something that could not be read; it costs only itself.
     *
     * @param where the file, and the line in it where there is one
     * @param cause why, for people
     * @param bytes what was found there, cut to a size that can be kept
     */
    record Unreadable(String where, String cause, byte[] bytes) implements CorpusItem {
        static final int KEPT_BYTES = 64 << 10;

        public Unreadable {
            bytes = bytes.length > KEPT_BYTES ? java.util.Arrays.copyOf(bytes, KEPT_BYTES) : bytes;
        }

        /** Something of which nothing was found. */
        Unreadable(String where, String cause) {
            this(where, cause, new byte[0]);
        }
    }
}
