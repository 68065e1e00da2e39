package org.mineralwatch.processor.topology;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.mineralwatch.news.AlertRule;
import org.mineralwatch.news.Tag;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.processor.story.Member;
import org.mineralwatch.processor.story.Telling;
import org.mineralwatch.processor.tagging.Judged;

/**
 * Tells each subject of the articles that are about it, and of those that no longer are. Keyed by subject from here on. The subjects
 * of an article that is long idle are forgotten; should it be retracted later, every subject is told, since it may stand anywhere.
 */
final class SubjectProcessor extends ContextualProcessor<String, Judged, String, Telling> {
    /** The subjects of each article. */
    static final String STORE = "article-subjects";

    /** Under this key, which no article has, the store keeps all subjects that were ever told. */
    private static final String EVER = "";

    private final Optional<Purge> purge;
    private KeyValueStore<String, StandingSubjects> standing;
    private StandingSubjects ever;

    /** @param purge when subjects are forgotten, if they ever are */
    SubjectProcessor(Optional<Purge> purge) {
        this.purge = purge;
    }

    @Override
    public void init(ProcessorContext<String, Telling> context) {
        super.init(context);
        standing = context.getStateStore(STORE);
        ever = kept(EVER);
        purge.ifPresent(wanted -> {
            Slices<StandingSubjects> slices = new Slices<>(standing, wanted.slice());
            context.schedule(
                    Purge.PAUSE,
                    PunctuationType.WALL_CLOCK_TIME,
                    now -> slices.next(entry -> look(entry.key, entry.value, wanted, now)));
        });
    }

    @Override
    public void process(Record<String, Judged> record) {
        StandingSubjects before = kept(record.key());
        StandingSubjects now = subjects(record.value(), before.ruleset());
        if (!now.subjects().isEmpty()) {
            remember(now.subjects());
            TaggedArticle article = record.value().article();
            Member member = Member.of(article.article(), record.value().zoned());
            for (Tag tag : article.tags()) {
                AlertRule rule = record.value().alertRules().get(tag.subject());
                tell(record, tag.subject(), Telling.of(article, tag, rule, member));
            }
        }
        for (String subject : maybeStanding(before, record.value())) {
            if (!now.subjects().contains(subject)) {
                tell(record, subject, Telling.ended(record.key(), now.ruleset()));
            }
        }
        standing.put(
                record.key(),
                now.subjects().isEmpty() ? null : now.since(context().currentSystemTimeMs()));
    }

    private StandingSubjects kept(String key) {
        return Objects.requireNonNullElse(standing.get(key), StandingSubjects.NONE);
    }

    private void remember(List<String> subjects) {
        if (!ever.subjects().containsAll(subjects)) {
            ever = ever.with(subjects);
            standing.put(EVER, ever);
        }
    }

    /** Where an article may stand; an article that ends and of which nothing is known may have been forgotten. */
    private List<String> maybeStanding(StandingSubjects before, Judged judged) {
        boolean ends = judged == null || judged.article().article().retracted();
        return ends && before.subjects().isEmpty() ? ever.subjects() : before.subjects();
    }

    private int look(String article, StandingSubjects subjects, Purge wanted, long now) {
        if (!article.equals(EVER)) {
            if (subjects.since() == 0) {
                standing.put(article, subjects.since(now));
            } else if (wanted.isIdle(subjects.since(), now)) {
                standing.delete(article);
                wanted.counter().subjects();
            }
        }
        return 1;
    }

    /** An article that was joined with another is about nothing of its own any more, by the rules that judged it last. */
    private static StandingSubjects subjects(Judged judged, String lastRuleset) {
        return judged == null
                ? new StandingSubjects(List.of(), lastRuleset, 0)
                : new StandingSubjects(
                        judged.article().tags().stream()
                                .map(Tag::subject)
                                .sorted()
                                .toList(),
                        judged.article().ruleset(),
                        0);
    }

    private void tell(Record<String, Judged> cause, String subject, Telling telling) {
        context().forward(cause.withKey(subject).withValue(telling));
    }
}
