package org.mineralwatch.app.explain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.mineralwatch.ingest.corpus.ArticleLine;
import org.mineralwatch.ingest.corpus.Corpus;
import org.mineralwatch.ingest.corpus.CorpusCount;
import org.mineralwatch.ingest.corpus.CorpusItem;
import org.mineralwatch.ingest.corpus.Order;
import org.mineralwatch.ingest.corpus.Span;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Json;
import org.mineralwatch.processor.text.Headline;

/** Reads the articles that a person gives in a file or on standard input. */
public final class GivenArticles {
    private static final String STANDARD_INPUT = "standard input";

    private final Taker taker;

    /** Takes what is read. */
    public interface Taker {
        void article(Article article);

        /** Something was no article; it costs only itself. */
        void unreadable(String where, String why);
    }

    public GivenArticles(Taker taker) {
        this.taker = taker;
    }

    /**
     * Reads files and folders of any kind that a corpus may have.
     *
     * @return whether anything was there, readable or not
     * @throws IOException when the path is not there
     */
    public boolean file(Path path) throws IOException {
        AtomicBoolean any = new AtomicBoolean();
        Corpus.of(List.of(path), Headline::of, new Span(null, null), new Order.AsRead())
                .read(new CorpusCount(), item -> {
                    any.set(true);
                    if (item instanceof CorpusItem.Revision revision) {
                        taker.article(revision.article());
                    } else if (item instanceof CorpusItem.Unreadable unreadable) {
                        taker.unreadable(unreadable.where(), unreadable.cause());
                    }
                });
        return any.get();
    }

    /** Reads lines of JSON when the first character is a brace, else one article in plain text. */
    public void standardInput(InputStream in) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 1;
        String line = lines.readLine();
        while (line != null && line.isBlank()) {
            line = lines.readLine();
            number++;
        }
        if (line == null) {
            taker.unreadable(STANDARD_INPUT, "is empty");
        } else if (line.stripLeading().startsWith("{")) {
            for (; line != null; line = lines.readLine()) {
                line(STANDARD_INPUT + " line " + number++, line);
            }
        } else {
            text(line + "\n" + lines.lines().collect(Collectors.joining("\n")));
        }
    }

    /**
     * Reads an article in JSON.
     *
     * @param where what it is called when it is none
     */
    public void line(String where, String json) {
        if (json.isBlank()) {
            return;
        }
        ArticleLine read = ArticleLine.read(json);
        if (read instanceof ArticleLine.Accepted accepted) {
            taker.article(accepted.article());
        } else if (read instanceof ArticleLine.Refused refused) {
            taker.unreadable(where, refused.reason());
        }
    }

    private void text(String text) {
        line(STANDARD_INPUT, Json.line(Map.of("title", Headline.of(text), "text", text)));
    }
}
