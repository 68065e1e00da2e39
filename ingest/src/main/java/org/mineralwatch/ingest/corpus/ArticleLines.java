package org.mineralwatch.ingest.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.mineralwatch.ingest.corpus.file.CorpusFile;

/**
 * A file of articles, one JSON object a line.
 *
 * @param file the file
 */
record ArticleLines(CorpusFile file) implements CorpusSource {
    private static final byte[] NOTHING = {};

    @Override
    public List<String> marks() {
        return file.marks();
    }

    @Override
    public void read(CorpusCount count, KnownRevisions known, Consumer<CorpusItem> out) {
        try (InputStream in = file.open()) {
            LineReader.read(in, new LineReader.Taker() {
                @Override
                public void line(int number, byte[] bytes, ArticleLine read) {
                    count.document();
                    if (read instanceof ArticleLine.Refused refused) {
                        unreadable(file.where() + " line " + number, refused.reason(), bytes, count, out);
                    } else if (read instanceof ArticleLine.Accepted accepted && known.changes(accepted.article())) {
                        out.accept(new CorpusItem.Revision(accepted.article()));
                    }
                }

                @Override
                public void foreign(String reason) {
                    count.document();
                    unreadable(file.where(), reason, NOTHING, count, out);
                }
            });
        } catch (IOException e) {
            unreadable(file.where(), String.valueOf(e.getMessage()), NOTHING, count, out);
        }
    }

    private static void unreadable(
            String where, String cause, byte[] bytes, CorpusCount count, Consumer<CorpusItem> out) {
        count.unreadable(new CorpusItem.Unreadable(where, cause, bytes), out);
    }
}
