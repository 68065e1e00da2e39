package org.mineralwatch.processor.topology;

import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.mineralwatch.news.Tag;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.processor.story.Member;
import org.mineralwatch.processor.story.Telling;

/** Tells each subject of the articles that are about it, and of those that no longer are. Keyed by subject from here on. */
final class SubjectProcessor extends ContextualProcessor<String, TaggedArticle, String, Telling> {
    /** The subjects of each article. */
    static final String STORE = "article-subjects";

    private KeyValueStore<String, StandingSubjects> standing;

    @Override
    public void init(ProcessorContext<String, Telling> context) {
        super.init(context);
        standing = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, TaggedArticle> record) {
        StandingSubjects before = Objects.requireNonNullElse(standing.get(record.key()), StandingSubjects.NONE);
        StandingSubjects now = subjects(record.value(), before.ruleset());
        if (!now.subjects().isEmpty()) {
            Member member = Member.of(record.value().article());
            record.value().tags().forEach(tag -> tell(record, tag.subject(), Telling.of(record.value(), tag, member)));
        }
        for (String subject : before.subjects()) {
            if (!now.subjects().contains(subject)) {
                tell(record, subject, Telling.ended(record.key(), now.ruleset()));
            }
        }
        standing.put(record.key(), now.subjects().isEmpty() ? null : now);
    }

    /** An article that was joined with another is about nothing of its own any more, by the rules that judged it last. */
    private static StandingSubjects subjects(TaggedArticle tagged, String lastRuleset) {
        return tagged == null
                ? new StandingSubjects(List.of(), lastRuleset)
                : new StandingSubjects(
                        tagged.tags().stream().map(Tag::subject).sorted().toList(), tagged.ruleset());
    }

    private void tell(Record<String, TaggedArticle> cause, String subject, Telling telling) {
        context().forward(cause.withKey(subject).withValue(telling));
    }
}
