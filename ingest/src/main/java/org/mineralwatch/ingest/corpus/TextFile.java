package org.mineralwatch.ingest.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.mineralwatch.ingest.corpus.file.CorpusFile;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.PublicationTime;

/**
 * A plain text file: one article, chrome and all.
 *
 * @param file the file
 * @param headline finds the headline in its text
 * @param side what a side file says of it
 */
record TextFile(CorpusFile file, UnaryOperator<String> headline, SideFile side) implements CorpusSource {
    @Override
    public List<String> marks() {
        return file.marks();
    }

    @Override
    public void read(CorpusCount count, KnownRevisions known, Consumer<CorpusItem> out) {
        count.document();
        try {
            Article article = article(PlainBytes.text(bytes()));
            if (known.changes(article)) {
                out.accept(new CorpusItem.Revision(article));
            }
        } catch (IOException e) {
            count.unreadable(new CorpusItem.Unreadable(file.where(), e.getMessage()), out);
        }
    }

    private byte[] bytes() throws IOException {
        try (InputStream in = file.open()) {
            return in.readNBytes(PlainBytes.MOST + 1);
        }
    }

    private Article article(String text) throws IOException {
        PublicationTime said = Dates.read(side.of(file, "published"))
                .orElseThrow(() -> new IOException(SideFile.NAME + " gives it a time that is not ISO 8601"));
        PublicationTime published = said.time() == null ? TextDate.of(text) : said;
        return CorpusArticle.of(
                null, side.of(file, "url"), side.of(file, "source"), headline.apply(text), text, published, null);
    }
}
