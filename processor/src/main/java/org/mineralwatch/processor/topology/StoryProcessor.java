package org.mineralwatch.processor.topology;

import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.mineralwatch.news.Story;
import org.mineralwatch.news.Tag;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.processor.story.Stories;

/** Tells the stories that an article begins, changes or, having lost a tag or become another, leaves. */
final class StoryProcessor extends ContextualProcessor<String, TaggedArticle, String, Story> {
    static final String STORE = "story-subjects";

    private KeyValueStore<String, StandingSubjects> standing;

    @Override
    public void init(ProcessorContext<String, Story> context) {
        super.init(context);
        standing = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, TaggedArticle> record) {
        StandingSubjects before = Objects.requireNonNullElse(standing.get(record.key()), StandingSubjects.NONE);
        StandingSubjects now = subjects(record.value(), before.ruleset());
        if (record.value() != null) {
            record.value().tags().forEach(tag -> tell(record, Stories.of(record.value(), tag)));
        }
        for (String subject : before.subjects()) {
            if (!now.subjects().contains(subject)) {
                tell(record, Story.dissolved(Story.idOf(subject, record.key()), subject, now.ruleset()));
            }
        }
        standing.put(record.key(), now.subjects().isEmpty() ? null : now);
    }

    /** An article that was joined with another stands in no story of its own any more, by the rules that judged it last. */
    private static StandingSubjects subjects(TaggedArticle tagged, String lastRuleset) {
        return tagged == null
                ? new StandingSubjects(List.of(), lastRuleset)
                : new StandingSubjects(
                        tagged.tags().stream().map(Tag::subject).sorted().toList(), tagged.ruleset());
    }

    private void tell(Record<String, TaggedArticle> cause, Story story) {
        context().forward(cause.withKey(story.id()).withValue(story));
    }
}
