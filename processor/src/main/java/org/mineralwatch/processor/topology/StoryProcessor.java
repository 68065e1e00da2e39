package org.mineralwatch.processor.topology;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.mineralwatch.news.Story;
import org.mineralwatch.processor.story.Grouping;
import org.mineralwatch.processor.story.Stories;
import org.mineralwatch.processor.story.Telling;

/**
 * Groups the articles of each subject and tells the stories that a change begins, alters or ends. The store holds the truth, what
 * each article says under the subject; the grouping, in memory, follows from it and is made anew from it at each start.
 */
final class StoryProcessor extends ContextualProcessor<String, Telling, String, Story> {
    /** What is kept of each article, by subject and id. */
    static final String STORE = "story-articles";

    /** So many articles are kept at hand, as those of a story tend to come together. */
    private static final int AT_HAND = 5_000;

    private static final char END_OF_SUBJECT = '/';

    private final Map<String, Grouping> groupings = new HashMap<>();
    private final Map<String, Telling> atHand = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Telling> eldest) {
            return size() > AT_HAND;
        }
    };
    private KeyValueStore<String, Telling> kept;

    @Override
    public void init(ProcessorContext<String, Story> context) {
        super.init(context);
        kept = context.getStateStore(STORE);
        try (KeyValueIterator<String, Telling> all = kept.all()) {
            all.forEachRemaining(entry -> {
                String subject = entry.key.substring(0, entry.key.indexOf(END_OF_SUBJECT));
                grouping(subject).put(entry.value.member());
            });
        }
    }

    @Override
    public void process(Record<String, Telling> record) {
        String subject = record.key();
        Telling telling = record.value();
        keep(key(subject, telling.id()), telling);
        Grouping grouping = grouping(subject);
        Grouping.Regrouping change = telling.stands() ? grouping.put(telling.member()) : grouping.remove(telling.id());
        change.now().forEach(group -> tell(record, Stories.of(subject, group, id -> kept(key(subject, id)))));
        change.gone().forEach((first, heir) -> {
            String into = heir.isEmpty() ? null : Story.idOf(subject, heir);
            tell(record, Story.dissolved(Story.idOf(subject, first), subject, telling.ruleset(), into));
        });
    }

    private Grouping grouping(String subject) {
        return groupings.computeIfAbsent(subject, key -> new Grouping());
    }

    private static String key(String subject, String id) {
        return subject + END_OF_SUBJECT + id;
    }

    private void keep(String key, Telling telling) {
        if (telling.stands()) {
            kept.put(key, telling);
            atHand.put(key, telling);
        } else {
            kept.delete(key);
            atHand.remove(key);
        }
    }

    private Telling kept(String key) {
        Telling telling = atHand.get(key);
        if (telling == null) {
            telling = kept.get(key);
            atHand.put(key, telling);
        }
        return telling;
    }

    private void tell(Record<String, Telling> cause, Story story) {
        context().forward(cause.withKey(story.id()).withValue(story));
    }
}
