package org.mineralwatch.ingest.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.mineralwatch.ingest.corpus.file.ReadMeter;
import org.mineralwatch.ingest.corpus.file.StandardInput;
import org.mineralwatch.news.Id;

/**
 * A corpus: any mix of folders and files. Read twice it gives the same items in the same order, which is what lets an interrupted
 * replay go on.
 */
public final class Corpus {
    /** As a path: lines of articles come on standard input. */
    public static final String STANDARD_INPUT = "-";

    private final List<CorpusSource> sources;
    private final ReadMeter meter;
    private final Span span;
    private final Order order;

    private Corpus(List<CorpusSource> sources, ReadMeter meter, Span span, Order order) {
        this.sources = sources;
        this.meter = meter;
        this.span = span;
        this.order = order;
    }

    /**
     * Looks at what is there, without reading it.
     *
     * @param paths files and folders, read in this order; {@value #STANDARD_INPUT} for lines of articles on standard input
     * @param headline finds the headline in the text of a plain file
     * @param span which publication times are wanted
     * @param order in which the revisions come out
     * @throws IOException when a path is not there or cannot be listed
     */
    public static Corpus of(List<Path> paths, UnaryOperator<String> headline, Span span, Order order)
            throws IOException {
        return of(paths, Optional.empty(), headline, span, order);
    }

    /**
     * The same where {@value LiveArticles#PATH} may be among the paths.
     *
     * @param live what stands for that path, if anything
     */
    public static Corpus of(
            List<Path> paths, Optional<LiveArticles> live, UnaryOperator<String> headline, Span span, Order order)
            throws IOException {
        List<CorpusSource> sources = new ArrayList<>();
        ReadMeter meter = new ReadMeter();
        CorpusFiles files = new CorpusFiles(headline, meter);
        for (Path path : paths) {
            if (path.toString().equals(STANDARD_INPUT)) {
                sources.add(new ArticleLines(new StandardInput(System.in)));
            } else if (LiveArticles.isMeant(path)) {
                LiveArticles articles = live.orElseThrow(() ->
                        new IOException(LiveArticles.PATH + " is read from a Kafka cluster, and here none is given"));
                sources.add(LiveSource.expected(articles, meter));
            } else {
                sources.addAll(files.under(path));
            }
        }
        return new Corpus(sources, meter, span, order);
    }

    /** Whether there is no file at all. */
    public boolean empty() {
        return sources.isEmpty();
    }

    /** How far it has been read. */
    public ReadMeter meter() {
        return meter;
    }

    /** Tells corpora apart: names and sizes of all files, and what is wanted of them. */
    public String fingerprint() {
        List<String> parts = new ArrayList<>(List.of(span.toString(), order.toString()));
        sources.forEach(source -> parts.addAll(source.marks()));
        return Id.of(parts.toArray(String[]::new));
    }

    /**
     * Reads the whole corpus.
     *
     * @param count told what there was
     * @param out given each item
     */
    public void read(CorpusCount count, Consumer<CorpusItem> out) {
        KnownRevisions known = new KnownRevisions(count);
        order.arrange(
                ordered -> {
                    Consumer<CorpusItem> wanted = span.before(ordered, count);
                    sources.forEach(source -> source.read(count, known, wanted));
                },
                out);
    }
}
