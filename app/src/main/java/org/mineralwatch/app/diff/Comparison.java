package org.mineralwatch.app.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.mineralwatch.app.tag.InOrder;
import org.mineralwatch.ingest.corpus.Corpus;
import org.mineralwatch.ingest.corpus.CorpusCount;
import org.mineralwatch.ingest.corpus.CorpusItem;
import org.mineralwatch.news.Article;

/**
 * Compares two rule sets over a corpus. Each revision is judged by both as it is read, on all processors, and forgotten but for what
 * its stories ask; then the articles that stand are grouped, subject by subject.
 */
public final class Comparison {
    /** Characters of the texts that are handed over together: enough to be worth it, few enough to keep memory flat. */
    private static final int BLOCK = 1 << 18;

    private final BothRules rules;
    private final Consumer<CorpusItem.Unreadable> unreadable;
    private final CurrentArticles articles = new CurrentArticles();
    private final Candidates candidates = new Candidates();

    /** @param unreadable told of each piece of the corpus that is left out */
    public Comparison(BothRules rules, Consumer<CorpusItem.Unreadable> unreadable) {
        this.rules = rules;
        this.unreadable = unreadable;
    }

    /**
     * Reads a corpus and says what differs.
     *
     * @param labels what its articles are about, where somebody said so
     */
    public RulesDiff of(Corpus corpus, Optional<Labels> labels) throws IOException {
        try (InOrder<List<Article>, List<Examined>> inOrder = new InOrder<>(
                Runtime.getRuntime().availableProcessors(),
                block -> block.stream().map(rules::examine).toList(),
                block -> block.forEach(this::put))) {
            Blocks blocks = new Blocks(inOrder);
            corpus.read(new CorpusCount(), blocks);
            blocks.handOver();
            inOrder.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return diff(labels);
    }

    private void put(Examined revision) {
        articles.put(revision);
        candidates.offer(revision);
    }

    private RulesDiff diff(Optional<Labels> labels) {
        Map<String, List<SubjectArticle>> bySubject = new TreeMap<>();
        rules.subjects().forEach(subject -> bySubject.put(subject, new ArrayList<>()));
        Optional<LabelCount> labelled = labels.map(LabelCount::new);
        int[] standing = {0};
        articles.drain((id, revision) -> {
            standing[0]++;
            labelled.ifPresent(count -> count.take(id, revision));
            if (revision != null) {
                revision.verdicts()
                        .forEach(verdict ->
                                bySubject.get(verdict.subject()).add(new SubjectArticle(id, revision, verdict)));
            }
        });
        List<SubjectDiff> subjects = bySubject.entrySet().parallelStream()
                .map(subject -> SubjectDiff.of(subject.getKey(), rules, subject.getValue(), candidates))
                .toList();
        return new RulesDiff(
                rules.version(Side.BEFORE),
                rules.version(Side.AFTER),
                standing[0],
                subjects,
                labelled.map(count -> count.diff(rules.subjects())));
    }

    /** Gathers revisions to blocks. */
    private final class Blocks implements Consumer<CorpusItem> {
        private final InOrder<List<Article>, List<Examined>> inOrder;
        private List<Article> block = new ArrayList<>();
        private int size;

        Blocks(InOrder<List<Article>, List<Examined>> inOrder) {
            this.inOrder = inOrder;
        }

        @Override
        public void accept(CorpusItem item) {
            if (item instanceof CorpusItem.Unreadable piece) {
                unreadable.accept(piece);
            } else if (item instanceof CorpusItem.Revision revision) {
                Article article = revision.article();
                block.add(article);
                size += article.retracted() ? 0 : article.text().length();
                if (size >= BLOCK) {
                    handOver();
                }
            }
        }

        void handOver() {
            try {
                inOrder.add(block);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            block = new ArrayList<>();
            size = 0;
        }
    }
}
