package org.mineralwatch.processor.tagging;

import org.mineralwatch.news.Article;
import org.mineralwatch.processor.rules.CompiledRules;
import org.mineralwatch.processor.rules.Owner;
import org.mineralwatch.processor.text.Zoned;

/** Says no more than the scores of an article's tags, by the same steps as {@link Tagger}. One instance serves all threads. */
public final class Scoring {
    private final CompiledRules rules;
    private final Scans scans;

    public Scoring(CompiledRules rules) {
        this.rules = rules;
        this.scans = new Scans(rules.lexicon());
    }

    /**
     * The scores of an article that is not retracted.
     *
     * @param zoned its title and text
     * @return by number of owner, in thousandths; 0 where the article has no such tag
     */
    public int[] scores(Article article, Zoned zoned) {
        return scans.using(scan -> scores(Reading.of(article, zoned, scan)));
    }

    private int[] scores(Reading reading) {
        int[] scores = new int[rules.owners().size()];
        for (int owner = 0; owner < scores.length; owner++) {
            if (rules.owners().get(owner) instanceof Owner.OfSubject subject) {
                Weighing.Sum sum = Weighing.sum(reading, rules, subject, owner, Trace.NONE);
                scores[owner] = sum.makes(subject.measure()) ? sum.score() : 0;
            }
        }
        return scores;
    }
}
