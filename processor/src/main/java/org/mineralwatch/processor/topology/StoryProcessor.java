package org.mineralwatch.processor.topology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.mineralwatch.news.Story;
import org.mineralwatch.processor.story.Grouping;
import org.mineralwatch.processor.story.Teller;
import org.mineralwatch.processor.story.Telling;

/**
 * Groups the articles of each subject and tells the stories that a change begins, alters or ends. The store holds the truth, what
 * each article says under the subject; the groupings follow from it. A story that is long idle is purged: its articles are forgotten,
 * and what was told of it stands.
 */
final class StoryProcessor extends ContextualProcessor<String, Telling, String, Story> {
    /** So many articles are kept at hand, as those of a story tend to come together. */
    private static final int AT_HAND = 5_000;

    private final Map<String, Telling> atHand = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Telling> eldest) {
            return size() > AT_HAND;
        }
    };
    private final Optional<Purge> purge;
    private Teller teller = new Teller();
    private KeyValueStore<String, Telling> kept;
    private Groupings groupings;
    private Optional<IdleStories> idle = Optional.empty();

    /** @param purge when stories are purged, if they ever are */
    StoryProcessor(Optional<Purge> purge) {
        this.purge = purge;
    }

    /** Also after a transaction that came to nothing: what it did must not be taken for done. */
    @Override
    public void init(ProcessorContext<String, Story> context) {
        super.init(context);
        atHand.clear();
        teller = new Teller();
        kept = context.getStateStore(GroupingStore.NAME);
        groupings = GroupingStore.groupings(kept);
        idle = purge.map(wanted -> new IdleStories(wanted, context.getStateStore(IdleStories.STORE), kept));
        idle.ifPresent(stories -> context.schedule(
                Purge.PAUSE, PunctuationType.WALL_CLOCK_TIME, now -> stories.look(new Purging(now), now)));
    }

    @Override
    public void process(Record<String, Telling> record) {
        String subject = record.key();
        Telling telling = record.value();
        keep(Groupings.key(subject, telling.id()), telling);
        Grouping grouping = groupings.of(subject);
        tell(
                record,
                subject,
                telling.stands() ? grouping.put(telling.member()) : grouping.remove(telling.id()),
                telling);
    }

    private void tell(Record<String, ?> cause, String subject, Grouping.Regrouping change, Telling last) {
        teller.tell(subject, change, last, id -> kept(Groupings.key(subject, id)))
                .forEach(story -> tell(cause, story));
    }

    private void keep(String key, Telling telling) {
        if (telling.stands()) {
            kept.put(key, telling);
            atHand.put(key, telling);
            idle.ifPresent(stories -> stories.came(key, context().currentSystemTimeMs()));
        } else {
            forget(key);
            idle.ifPresent(stories -> stories.left(key));
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

    private void forget(String key) {
        kept.delete(key);
        atHand.remove(key);
    }

    private void tell(Record<String, ?> cause, Story story) {
        context().forward(cause.withKey(story.id()).withValue(story));
    }

    /** Purges stories, and tells what becomes of those near them. */
    private final class Purging implements IdleStories.Told {
        private final Record<String, Story> cause;

        Purging(long now) {
            this.cause = new Record<>("", null, now);
        }

        @Override
        public boolean knows(KeyValue<String, Telling> entry) {
            return Groupings.isArticle(entry);
        }

        @Override
        public List<String> story(String article) {
            String subject = Groupings.subject(article);
            return groupings.of(subject).story(Groupings.id(article)).articles().stream()
                    .map(copy -> Groupings.key(subject, copy.member().id()))
                    .toList();
        }

        /** The story goes without a value, which ends no alert; only what was near it may change. */
        @Override
        public void purge(List<String> story) {
            String first = story.get(0);
            String subject = Groupings.subject(first);
            String firstId = Groupings.id(first);
            Telling earliest = kept(first);
            story.forEach(StoryProcessor.this::forget);
            teller.forget(subject, firstId);
            context().forward(cause.withKey(Story.idOf(subject, firstId)));
            tell(cause, subject, groupings.of(subject).removeStory(firstId), earliest);
            purge.orElseThrow().counter().story(subject, story.size());
        }
    }
}
