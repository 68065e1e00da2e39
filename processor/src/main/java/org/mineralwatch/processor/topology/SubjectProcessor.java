package org.mineralwatch.processor.topology;

import java.util.List;
import java.util.Objects;
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

/** Tells each subject of the articles that are about it, and of those that no longer are. Keyed by subject from here on. */
final class SubjectProcessor extends ContextualProcessor<String, Judged, String, Telling> {
    /** The subjects of each article. */
    static final String STORE = "article-subjects";

    private KeyValueStore<String, StandingSubjects> standing;

    @Override
    public void init(ProcessorContext<String, Telling> context) {
        super.init(context);
        standing = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, Judged> record) {
        StandingSubjects before = Objects.requireNonNullElse(standing.get(record.key()), StandingSubjects.NONE);
        StandingSubjects now = subjects(record.value(), before.ruleset());
        if (!now.subjects().isEmpty()) {
            TaggedArticle article = record.value().article();
            Member member = Member.of(article.article());
            for (Tag tag : article.tags()) {
                AlertRule rule = record.value().alertRules().get(tag.subject());
                tell(record, tag.subject(), Telling.of(article, tag, rule, member));
            }
        }
        for (String subject : before.subjects()) {
            if (!now.subjects().contains(subject)) {
                tell(record, subject, Telling.ended(record.key(), now.ruleset()));
            }
        }
        standing.put(record.key(), now.subjects().isEmpty() ? null : now);
    }

    /** An article that was joined with another is about nothing of its own any more, by the rules that judged it last. */
    private static StandingSubjects subjects(Judged judged, String lastRuleset) {
        return judged == null
                ? new StandingSubjects(List.of(), lastRuleset)
                : new StandingSubjects(
                        judged.article().tags().stream()
                                .map(Tag::subject)
                                .sorted()
                                .toList(),
                        judged.article().ruleset());
    }

    private void tell(Record<String, Judged> cause, String subject, Telling telling) {
        context().forward(cause.withKey(subject).withValue(telling));
    }
}
