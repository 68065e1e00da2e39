package org.mineralwatch.ingest.corpus;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mineralwatch.ingest.corpus.file.CorpusFile;
import org.mineralwatch.ingest.feed.Limits;
import org.mineralwatch.ingest.page.PageReader;

/**
 * A saved page: one article, its chrome left out.
 *
 * @param file the page
 * @param side what a side file says of it
 */
record PageFile(CorpusFile file, SideFile side) implements CorpusSource {
    private static final byte[] NOTHING = {};

    @Override
    public List<String> marks() {
        return file.marks();
    }

    @Override
    public void read(CorpusCount count, KnownRevisions known, Consumer<CorpusItem> out) {
        count.document();
        try {
            Optional<byte[]> body = file.upTo(Limits.BODY_BYTES);
            if (body.isEmpty()) {
                unreadable("larger than " + (Limits.BODY_BYTES >> 20) + " MiB", NOTHING, count, out);
            } else {
                take(body.get(), count, known, out);
            }
        } catch (IOException e) {
            unreadable(e.getMessage(), NOTHING, count, out);
        }
    }

    private void take(byte[] body, CorpusCount count, KnownRevisions known, Consumer<CorpusItem> out) {
        PageArticle.Said said =
                new PageArticle.Said(side.of(file, "url"), side.of(file, "source"), side.of(file, "published"));
        PageArticle.Result result = PageArticle.of(PageReader.read(body, null, said.url()), said, null);
        if (result instanceof PageArticle.Refused refused) {
            unreadable(refused.reason(), body, count, out);
        } else if (result instanceof PageArticle.Accepted accepted && known.changes(accepted.article())) {
            out.accept(new CorpusItem.Revision(accepted.article()));
        }
    }

    private void unreadable(String cause, byte[] body, CorpusCount count, Consumer<CorpusItem> out) {
        count.unreadable(new CorpusItem.Unreadable(file.where(), cause, body), out);
    }
}
