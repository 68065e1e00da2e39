package org.mineralwatch.app.explain;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mineralwatch.app.lines.GivenLines;
import org.mineralwatch.ingest.corpus.ArticleLine;
import org.mineralwatch.ingest.corpus.Corpus;
import org.mineralwatch.ingest.corpus.CorpusCount;
import org.mineralwatch.ingest.corpus.CorpusItem;
import org.mineralwatch.ingest.corpus.GivenDocument;
import org.mineralwatch.ingest.corpus.Order;
import org.mineralwatch.ingest.corpus.Span;
import org.mineralwatch.processor.text.Headline;

/** Reads the articles that a person gives in a file or on standard input. */
public final class GivenArticles {
    private static final String STANDARD_INPUT = "standard input";

    private static final String LINES = ".jsonl";
    private static final String MARK = "\u00ef\u00bb\u00bf";
    private static final int MOST_BLANKS = 1 << 16;

    private final GivenLines.Taker taker;

    public GivenArticles(GivenLines.Taker taker) {
        this.taker = taker;
    }

    /**
     * Reads files and folders of any kind that a corpus may have.
     *
     * @return whether anything was there, readable or not
     * @throws IOException when the path is not there
     */
    public boolean file(Path path) throws IOException {
        if (Files.isRegularFile(path)
                && path.toString().toLowerCase(Locale.ROOT).endsWith(LINES)) {
            try (InputStream in = Files.newInputStream(path)) {
                return GivenLines.read(path.toString(), in, taker);
            }
        }
        AtomicBoolean any = new AtomicBoolean();
        Corpus.of(List.of(path), Headline::of, new Span(null, null), new Order.AsRead())
                .read(new CorpusCount(), item -> {
                    any.set(true);
                    take(item);
                });
        return any.get();
    }

    /** Reads lines of JSON when the first character is a brace, else one article: a page or plain text. */
    public void standardInput(InputStream in) throws IOException {
        BufferedInputStream input = new BufferedInputStream(in);
        int first = first(input);
        if (first < 0) {
            taker.unreadable(STANDARD_INPUT + ": is empty");
        } else if (first == '{') {
            GivenLines.read(STANDARD_INPUT, input, taker);
        } else {
            take(GivenDocument.read(STANDARD_INPUT, input.readNBytes(GivenDocument.MOST + 1), Headline::of));
        }
    }

    /**
     * Reads an article in JSON.
     *
     * @param where what it is called when it is none
     */
    public void line(String where, String json) {
        ArticleLine read = ArticleLine.read(json);
        if (read instanceof ArticleLine.Accepted accepted) {
            accepted.notes().forEach(note -> taker.noted(where + ": " + note));
            taker.article(accepted.article());
        } else if (read instanceof ArticleLine.Refused refused) {
            taker.unreadable(where + ": " + refused.reason());
        }
    }

    /** The first byte that is no white space and no byte order mark, which can be read again; -1 when there is none. */
    private static int first(BufferedInputStream in) throws IOException {
        in.mark(MOST_BLANKS);
        int first = in.read();
        for (int i = 1;
                i < MOST_BLANKS && (first >= 0 && first <= ' ' && first != 0 || MARK.indexOf(first) >= 0);
                i++) {
            first = in.read();
        }
        in.reset();
        return first;
    }

    private void take(CorpusItem item) {
        if (item instanceof CorpusItem.Revision revision) {
            taker.article(revision.article());
        } else if (item instanceof CorpusItem.Unreadable unreadable) {
            taker.unreadable(unreadable.where() + ": " + unreadable.cause());
        }
    }
}
