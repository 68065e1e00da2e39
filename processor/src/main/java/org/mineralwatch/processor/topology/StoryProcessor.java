package org.mineralwatch.processor.topology;

import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.mineralwatch.news.Story;
import org.mineralwatch.news.Tag;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.processor.story.Stories;

/** Tells the stories that an article begins, changes or, having lost a tag by a revision, leaves. */
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
        TaggedArticle tagged = record.value();
        StandingSubjects before = standing.get(record.key());
        List<String> now = tagged.tags().stream().map(Tag::subject).sorted().toList();
        tagged.tags().forEach(tag -> tell(record, Stories.of(tagged, tag)));
        for (String subject : (before == null ? StandingSubjects.NONE : before).subjects()) {
            if (!now.contains(subject)) {
                tell(record, Story.dissolved(Story.idOf(subject, record.key()), subject, tagged.ruleset()));
            }
        }
        standing.put(record.key(), now.isEmpty() ? null : new StandingSubjects(now));
    }

    private void tell(Record<String, TaggedArticle> cause, Story story) {
        context().forward(cause.withKey(story.id()).withValue(story));
    }
}
