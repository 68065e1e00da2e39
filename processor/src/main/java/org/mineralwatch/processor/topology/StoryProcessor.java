package org.mineralwatch.processor.topology;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.mineralwatch.news.Story;
import org.mineralwatch.processor.story.Grouping;
import org.mineralwatch.processor.story.Teller;
import org.mineralwatch.processor.story.Telling;
import org.mineralwatch.service.StateSerde;

/**
 * Groups the articles of each subject and tells the stories that a change begins, alters or ends. The store holds the truth, what
 * each article says under the subject; the grouping, in memory, follows from it and is made anew from it at each start. A story that
 * is long idle is purged: its articles are forgotten, and what was told of it stands.
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
    private final Optional<Purge> purge;
    private Teller teller = new Teller();
    private KeyValueStore<String, Telling> kept;
    private Optional<IdleStories> idle = Optional.empty();

    /** @param purge when stories are purged, if they ever are */
    StoryProcessor(Optional<Purge> purge) {
        this.purge = purge;
    }

    /** Also after a transaction that came to nothing: what it did must not be taken for done. */
    @Override
    public void init(ProcessorContext<String, Story> context) {
        super.init(context);
        groupings.clear();
        atHand.clear();
        teller = new Teller();
        kept = context.getStateStore(STORE);
        idle = purge.map(wanted -> new IdleStories(wanted, context.getStateStore(IdleStories.STORE), kept));
        idle.ifPresent(stories -> context.schedule(
                Purge.PAUSE, PunctuationType.WALL_CLOCK_TIME, now -> stories.look(new Purging(now), now)));
        try (KeyValueIterator<String, Telling> all = kept.all()) {
            all.forEachRemaining(entry -> {
                if (isArticle(entry)) {
                    grouping(subject(entry.key)).put(entry.value.member());
                } else if (entry.value != null) {
                    StateSerde.passOver(STORE, "nothing that was kept has the key '" + entry.key + "'");
                }
            });
        }
    }

    @Override
    public void process(Record<String, Telling> record) {
        String subject = record.key();
        Telling telling = record.value();
        keep(key(subject, telling.id()), telling);
        Grouping grouping = grouping(subject);
        tell(
                record,
                subject,
                telling.stands() ? grouping.put(telling.member()) : grouping.remove(telling.id()),
                telling);
    }

    private void tell(Record<String, ?> cause, String subject, Grouping.Regrouping change, Telling last) {
        teller.tell(subject, change, last, id -> kept(key(subject, id))).forEach(story -> tell(cause, story));
    }

    private Grouping grouping(String subject) {
        return groupings.computeIfAbsent(subject, key -> new Grouping());
    }

    /** Whether an entry is one that was kept, and not what another hand put into the store. */
    private static boolean isArticle(KeyValue<String, Telling> entry) {
        Telling telling = entry.value;
        return telling != null
                && telling.stands()
                && telling.profile() != null
                && entry.key.endsWith(END_OF_SUBJECT + telling.id());
    }

    private static String subject(String key) {
        return key.substring(0, key.indexOf(END_OF_SUBJECT));
    }

    private static String key(String subject, String id) {
        return subject + END_OF_SUBJECT + id;
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
            return isArticle(entry);
        }

        @Override
        public List<String> story(String article) {
            String subject = subject(article);
            return grouping(subject).story(article.substring(subject.length() + 1)).articles().stream()
                    .map(copy -> key(subject, copy.member().id()))
                    .toList();
        }

        /** The story goes without a value, which ends no alert; only what was near it may change. */
        @Override
        public void purge(List<String> story) {
            String first = story.get(0);
            String subject = subject(first);
            String firstId = first.substring(subject.length() + 1);
            Telling earliest = kept(first);
            story.forEach(StoryProcessor.this::forget);
            teller.forget(subject, firstId);
            context().forward(cause.withKey(Story.idOf(subject, firstId)));
            tell(cause, subject, grouping(subject).removeStory(firstId), earliest);
            purge.orElseThrow().counter().story(subject, story.size());
        }
    }
}
