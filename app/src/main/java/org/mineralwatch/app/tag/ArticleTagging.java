package org.mineralwatch.app.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.Function;
import org.mineralwatch.app.output.Unwritten;
import org.mineralwatch.ingest.corpus.LineBlock;
import org.mineralwatch.ingest.corpus.LineBlocks;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.TaggedArticle;

/** Tags articles of several inputs on all processors; what comes out keeps their order. */
public final class ArticleTagging {
    private final Function<Article, TaggedArticle> tagger;
    private final PrintStream out;
    private final PrintStream errors;
    private int articles;
    private int refused;
    private int foreign;

    /**
     * To somewhere.
     *
     * @param tagger judges articles, on several threads at once
     * @param out where tagged articles go, one JSON object a line
     * @param errors where lines are named that are no articles, or are not read as they stand
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
        LineRemarks remarks = new LineRemarks(name, errors);
        try (InOrder<LineBlock, TaggedBlock> inOrder = new InOrder<>(
                Runtime.getRuntime().availableProcessors(),
                block -> BlockTagger.tag(tagger, block),
                tagged -> write(remarks, tagged))) {
            for (LineBlock block = blocks.next(); block != null; block = blocks.next()) {
                if (block instanceof LineBlock.Foreign no) {
                    errors.println(name + ": " + no.reason());
                    foreign++;
                } else {
                    add(block, inOrder);
                }
            }
            inOrder.finish();
        }
        remarks.end();
        refused += remarks.refused();
    }

    /** How many lines were articles. */
    public int articles() {
        return articles;
    }

    /** How many lines were none. */
    public int refused() {
        return refused;
    }

    /** How many inputs held no lines of JSON at all. */
    public int foreign() {
        return foreign;
    }

    /** Of large blocks one is under way at a time, so that memory stays flat whatever the lines are. */
    private static void add(LineBlock block, InOrder<LineBlock, TaggedBlock> inOrder) throws IOException {
        if (block instanceof LineBlock.Lines lines && lines.bytes().length > 2 * LineBlocks.SIZE) {
            inOrder.finish();
        }
        inOrder.add(block);
    }

    private void write(LineRemarks remarks, TaggedBlock tagged) throws IOException {
        out.write(tagged.json());
        remarks.say(tagged);
        articles += tagged.articles();
        if (out.checkError()) {
            throw new Unwritten();
        }
    }
}
