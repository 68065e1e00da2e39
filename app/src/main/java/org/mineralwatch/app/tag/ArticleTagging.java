package org.mineralwatch.app.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.Function;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.TaggedArticle;

/** Tags articles of several inputs on all processors; what comes out keeps their order. */
public final class ArticleTagging {
    private final Function<Article, TaggedArticle> tagger;
    private final PrintStream out;
    private final PrintStream errors;
    private int articles;
    private int refused;

    /**
     * To somewhere.
     *
     * @param tagger judges articles, on several threads at once
     * @param out where tagged articles go, one JSON object a line
     * @param errors where lines are named that are no articles
     */
    public ArticleTagging(Function<Article, TaggedArticle> tagger, PrintStream out, PrintStream errors) {
        this.tagger = tagger;
        this.out = out;
        this.errors = errors;
    }

    /**
     * Tags one input to its end.
     *
     * @param name what messages call it
     * @throws IOException when it cannot be read, or nobody reads what comes out any more
     */
    public void tag(String name, InputStream in) throws IOException {
        LineBlocks blocks = new LineBlocks(in);
        int[] before = {0};
        try (InOrder<byte[], TaggedBlock> inOrder = new InOrder<>(
                Runtime.getRuntime().availableProcessors(),
                block -> BlockTagger.tag(tagger, block),
                tagged -> before[0] += write(name, before[0], tagged))) {
            for (byte[] block = blocks.next(); block != null; block = blocks.next()) {
                inOrder.add(block);
            }
            inOrder.finish();
        }
    }

    /** How many lines were articles. */
    public int articles() {
        return articles;
    }

    /** How many lines were none. */
    public int refused() {
        return refused;
    }

    private int write(String name, int linesBefore, TaggedBlock tagged) throws IOException {
        out.write(tagged.json());
        for (TaggedBlock.Refusal no : tagged.refused()) {
            errors.println(name + " line " + (linesBefore + no.line() + 1) + " " + no.reason());
        }
        articles += tagged.articles();
        refused += tagged.refused().size();
        if (out.checkError()) {
            throw new IOException("what it writes cannot be written: is its reader gone or the disk full?");
        }
        return tagged.lines();
    }
}
