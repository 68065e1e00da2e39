package org.mineralwatch.ingest.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.mineralwatch.news.Id;

/**
 * A corpus: any mix of folders and files. Read twice it gives the same items in the same order, which is what lets an interrupted
 * replay go on.
 */
public final class Corpus {
    private final List<CorpusSource> sources;
    private final Span span;
    private final Order order;

    private Corpus(List<CorpusSource> sources, Span span, Order order) {
        this.sources = sources;
        this.span = span;
        this.order = order;
    }

    /**
     * Looks at what is there, without reading it.
     *
     * @param paths files and folders, read in this order
     * @param headline finds the headline in the text of a plain file
     * @param span which publication times are wanted
     * @param order in which the revisions come out
     * @throws IOException when a path is not there or cannot be listed
     */
    public static Corpus of(List<Path> paths, UnaryOperator<String> headline, Span span, Order order)
            throws IOException {
        List<CorpusSource> sources = new ArrayList<>();
        for (Path path : paths) {
            sources.addAll(CorpusFiles.under(path, headline));
        }
        return new Corpus(sources, span, order);
    }

    /** Whether there is no file at all. */
    public boolean empty() {
        return sources.isEmpty();
    }

    /** Tells corpora apart: names and sizes of all files, and what is wanted of them. */
    public String fingerprint() throws IOException {
        List<String> parts = new ArrayList<>(List.of(span.toString(), order.toString()));
        for (CorpusSource source : sources) {
            for (Path file : source.files()) {
                parts.add(file.getFileName().toString());
                parts.add(Long.toString(Files.size(file)));
            }
        }
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
