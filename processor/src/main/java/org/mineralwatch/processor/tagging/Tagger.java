package org.mineralwatch.processor.tagging;

import java.util.ArrayList;
import java.util.List;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Tag;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.processor.rules.CompiledRules;
import org.mineralwatch.processor.rules.Owner;

/**
 * Says which subjects an article is about, and why. A pure function of the article and the rule set; one instance serves all
 * threads.
 */
public final class Tagger {
    private static final String COUNTRIES = "countries";
    private static final String MINERALS = "minerals";

    private final CompiledRules rules;

    public Tagger(CompiledRules rules) {
        this.rules = rules;
    }

    /** The article with its tags, and the countries and minerals that it names outside the chrome. */
    public TaggedArticle tag(Article article) {
        if (article.retracted()) {
            return new TaggedArticle(article, List.of(), List.of(), List.of(), rules.version());
        }
        Reading reading = Reading.of(article, rules.lexicon());
        List<Tag> tags = new ArrayList<>();
        for (int owner = 0; owner < rules.owners().size(); owner++) {
            if (rules.owners().get(owner) instanceof Owner.OfSubject subject) {
                List<Weighing.Weighed> weighed = weigh(reading, subject, owner);
                if (Weighing.score(weighed) >= subject.threshold()) {
                    tags.add(tag(reading, subject, owner, weighed));
                }
            }
        }
        return new TaggedArticle(article, tags, named(reading, COUNTRIES), named(reading, MINERALS), rules.version());
    }

    /**
     * What speaks for every subject, whether it is enough for a tag or not, in order of subject.
     *
     * @return one a subject, its score from 0 on; none for a retracted article
     */
    public List<Tag> weigh(Article article) {
        if (article.retracted()) {
            return List.of();
        }
        Reading reading = Reading.of(article, rules.lexicon());
        List<Tag> all = new ArrayList<>();
        for (int owner = 0; owner < rules.owners().size(); owner++) {
            if (rules.owners().get(owner) instanceof Owner.OfSubject subject) {
                all.add(tag(reading, subject, owner, weigh(reading, subject, owner)));
            }
        }
        return all;
    }

    private List<Weighing.Weighed> weigh(Reading reading, Owner.OfSubject subject, int owner) {
        List<Match> matches = Matches.of(rules.lexicon(), reading.scan(), subject, owner);
        return matches.isEmpty() ? List.of() : new Weighing(subject, reading).of(matches, owner);
    }

    private Tag tag(Reading reading, Owner.OfSubject subject, int owner, List<Weighing.Weighed> weighed) {
        return new Tag(
                subject.name(), Weighing.score(weighed), new Witnesses(reading, rules.lexicon(), owner).of(weighed));
    }

    /** The ids of a vocabulary's entries that the article names, sorted; none without such a vocabulary. */
    private List<String> named(Reading reading, String vocabulary) {
        for (int owner = 0; owner < rules.owners().size(); owner++) {
            Owner candidate = rules.owners().get(owner);
            if (candidate instanceof Owner.OfVocabulary && candidate.name().equals(vocabulary)) {
                return Matches.of(rules.lexicon(), reading.scan(), candidate, owner).stream()
                        .map(match -> match.concept().id())
                        .distinct()
                        .sorted()
                        .toList();
            }
        }
        return List.of();
    }
}
