package org.mineralwatch.processor.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.mineralwatch.news.AlertRule;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Tag;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.processor.match.Scan;
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

    /** Scans that no thread uses, to be used again: a new one for every article would be most of the garbage. */
    private final Queue<Scan> idle = new ConcurrentLinkedQueue<>();

    public Tagger(CompiledRules rules) {
        this.rules = rules;
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

    /** The tags of an article whose zones are known, which is not retracted. */
    public TaggedArticle tag(Article article, Zoned zoned) {
        Scan free = idle.poll();
        Scan scan = free == null ? rules.lexicon().scan() : free;
        TaggedArticle tagged = tag(Reading.of(article, zoned, scan), (subject, owner) -> Trace.NONE);
        idle.add(scan.reset());
        return tagged;
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
                Weighing.Sum sum = sum(reading, subject, owner, traces.of(subject, owner));
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

    private Weighing.Sum sum(Reading reading, Owner.OfSubject subject, int owner, Trace trace) {
        List<Match> matches = Matches.of(reading, rules.lexicon(), subject, owner, trace);
        Weighing.Sum sum =
                matches.isEmpty() ? Weighing.Sum.NOTHING : new Weighing(subject, reading).of(matches, owner, trace);
        trace.summed(sum);
        return sum;
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
