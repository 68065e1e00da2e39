package org.mineralwatch.ingest.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.mineralwatch.ingest.corpus.file.CorpusFile;
import org.mineralwatch.ingest.page.PageReader;
import org.mineralwatch.ingest.warc.RawPage;
import org.mineralwatch.ingest.warc.WarcPages;

/**
 * A web archive: an article a page.
 *
 * @param file the archive
 */
record WarcFile(CorpusFile file) implements CorpusSource {
    private static final byte[] NOTHING = {};

    @Override
    public List<String> marks() {
        return file.marks();
    }

    @Override
    public void read(CorpusCount count, KnownRevisions known, Consumer<CorpusItem> out) {
        try (InputStream in = file.open()) {
            WarcPages.read(in, new Taking(count, known, out));
        } catch (IOException e) {
            count.document();
            new Taking(count, known, out).refused(null, e.getMessage(), NOTHING);
        }
    }

    private final class Taking implements WarcPages.Taker {
        private final CorpusCount count;
        private final KnownRevisions known;
        private final Consumer<CorpusItem> out;

        Taking(CorpusCount count, KnownRevisions known, Consumer<CorpusItem> out) {
            this.count = count;
            this.known = known;
            this.out = out;
        }

        @Override
        public void page(RawPage raw) {
            count.document();
            PageArticle.Result result = PageArticle.of(
                    PageReader.read(raw.body(), raw.contentType(), raw.address()),
                    PageArticle.Said.NOTHING,
                    raw.fetched());
            if (result instanceof PageArticle.Refused refused) {
                refused(raw.address(), refused.reason(), raw.body());
            } else if (result instanceof PageArticle.Accepted accepted && known.changes(accepted.article())) {
                out.accept(new CorpusItem.Revision(accepted.article()));
            }
        }

        @Override
        public void unreadable(String address, String reason) {
            count.document();
            refused(address, reason, NOTHING);
        }

        private void refused(String address, String reason, byte[] body) {
            count.unreadable(
                    new CorpusItem.Unreadable(file.where() + (address == null ? "" : " " + address), reason, body),
                    out);
        }
    }
}
