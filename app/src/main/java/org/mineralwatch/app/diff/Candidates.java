package org.mineralwatch.app.diff;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mineralwatch.news.Article;

/**
 * Keeps the texts of the articles that tell most, some of each subject, since examples are explained once all articles are in. More
 * are kept than are shown: a later revision may take the place of one.
 */
final class Candidates {
    /** Examples that are shown of a subject. */
    static final int SHOWN = 20;

    private static final int KEPT = 5 * SHOWN;

    /** A tag gained or lost tells more than another score, a high score lost or gained more than one that just makes a tag. */
    private static final Comparator<Candidate> MOST_TELLING = Comparator.comparing(
                    (Candidate candidate) -> candidate.verdict.rescored())
            .thenComparing(Candidate::change, Comparator.reverseOrder())
            .thenComparing(candidate -> candidate.compared.article().id())
            .thenComparing(candidate -> candidate.article.revision());

    private static final TreeSet<Candidate> NONE = new TreeSet<>(MOST_TELLING);

    private final Map<String, TreeSet<Candidate>> bySubject = new HashMap<>();

    private record Candidate(Verdict verdict, Compared compared, Article article) {
        int change() {
            return Math.abs(verdict.after() - verdict.before());
        }
    }

    /** Considers a revision. */
    void offer(Examined revision) {
        if (revision.article() != null) {
            revision.compared().verdicts().stream()
                    .filter(Verdict::differs)
                    .forEach(verdict -> offer(new Candidate(verdict, revision.compared(), revision.article())));
        }
    }

    private void offer(Candidate candidate) {
        TreeSet<Candidate> best =
                bySubject.computeIfAbsent(candidate.verdict.subject(), subject -> new TreeSet<>(MOST_TELLING));
        best.add(candidate);
        if (best.size() > KEPT) {
            best.pollLast();
        }
    }

    /**
     * Those that stand, explained, the most telling first.
     *
     * @param standing the articles of the subject
     */
    List<Example> examples(String subject, Collection<SubjectArticle> standing, BothRules rules) {
        Map<Compared, SubjectArticle> current = new IdentityHashMap<>();
        standing.forEach(article -> current.put(article.revision(), article));
        return bySubject.getOrDefault(subject, NONE).stream()
                .filter(candidate -> current.containsKey(candidate.compared))
                .limit(SHOWN)
                .map(candidate -> Example.of(current.get(candidate.compared), candidate.article, rules))
                .toList();
    }
}
