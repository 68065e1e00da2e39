package org.mineralwatch.processor.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mineralwatch.news.AlertRule;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Tag;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.processor.rules.CompiledRules;
import org.mineralwatch.processor.rules.Owner;
import org.mineralwatch.processor.text.Zoned;

/**
 * Says which subjects an article is about, and why. A pure function of the article and the rule set; one instance serves all
 * threads.
 */
public final class Tagger {
    private static final String COUNTRIES = "countries";
    private static final String ORGANISATIONS = "organisations";
    private static final String MINERALS = "minerals";

    private final CompiledRules rules;
    private final Map<String, AlertRule> alertRules;

    private final Scans scans;

    public Tagger(CompiledRules rules) {
        this.rules = rules;
        this.scans = new Scans(rules.lexicon());
        this.alertRules = rules.owners().stream()
                .filter(Owner.OfSubject.class::isInstance)
                .map(Owner.OfSubject.class::cast)
                .collect(Collectors.toUnmodifiableMap(
                        Owner.OfSubject::name, subject -> subject.measure().alertRule()));
    }

    /** The article with its tags, and the countries, organisations and minerals that it names outside the chrome. */
    public TaggedArticle tag(Article article) {
        return judge(article).article();
    }

    /** The same with what its rules ask of the stories that it may tell. */
    public Judged judge(Article article) {
        if (article.retracted()) {
            return new Judged(untagged(article), alertRules, null);
        }
        Zoned zoned = Zoned.of(article);
        return new Judged(tag(article, zoned), alertRules, zoned);
    }

    /** What is asked of the stories of each subject. */
    public Map<String, AlertRule> alertRules() {
        return alertRules;
    }

    private TaggedArticle tag(Article article, Zoned zoned) {
        return scans.using(scan -> tag(Reading.of(article, zoned, scan), (subject, owner) -> Trace.NONE));
    }

    /** The tagged article with everything that led there: see {@link Explanation}. */
    public Explanation explain(Article article) {
        if (article.retracted()) {
            return new Explanation(untagged(article), List.of(), 0, List.of());
        }
        Reading reading = Reading.of(article, Zoned.of(article), rules.lexicon().scan());
        List<Findings> traces = new ArrayList<>();
        TaggedArticle tagged = tag(reading, (subject, owner) -> {
            Findings findings = new Findings(reading, rules, subject, owner);
            traces.add(findings);
            return findings;
        });
        return new Explanation(
                tagged,
                reading.zoned().textPassages(),
                reading.scan().words(),
                traces.stream().map(Findings::judgement).toList());
    }

    /** Gives the trace of a subject's judgement. */
    private interface Traces {
        Trace of(Owner.OfSubject subject, int owner);
    }

    private TaggedArticle untagged(Article article) {
        return new TaggedArticle(article, List.of(), List.of(), List.of(), List.of(), rules.version());
    }

    private TaggedArticle tag(Reading reading, Traces traces) {
        List<Tag> tags = new ArrayList<>();
        for (int owner = 0; owner < rules.owners().size(); owner++) {
            if (rules.owners().get(owner) instanceof Owner.OfSubject subject) {
                Weighing.Sum sum = Weighing.sum(reading, rules, subject, owner, traces.of(subject, owner));
                if (sum.makes(subject.measure())) {
                    tags.add(new Tag(
                            subject.name(),
                            sum.score(),
                            new Witnesses(reading, rules.lexicon(), owner).of(sum.weighed())));
                }
            }
        }
        return new TaggedArticle(
                reading.article(),
                tags,
                named(reading, COUNTRIES),
                named(reading, ORGANISATIONS),
                named(reading, MINERALS),
                rules.version());
    }

    /** The ids of a vocabulary's entries that the article names, sorted; none without such a vocabulary. */
    private List<String> named(Reading reading, String vocabulary) {
        for (int owner = 0; owner < rules.owners().size(); owner++) {
            Owner candidate = rules.owners().get(owner);
            if (candidate instanceof Owner.OfVocabulary && candidate.name().equals(vocabulary)) {
                return Matches.of(reading, rules.lexicon(), candidate, owner, Trace.NONE).stream()
                        .map(match -> match.concept().id())
                        .distinct()
                        .sorted()
                        .toList();
            }
        }
        return List.of();
    }
}
