package org.mineralwatch.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.AlertRule;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Story;
import org.mineralwatch.news.StoryArticle;
import org.mineralwatch.news.Tag;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.processor.story.Member;
import org.mineralwatch.processor.story.Telling;
import org.mineralwatch.service.StateSerde;

class StoryProcessorTest {
    private static final String SUBJECT = "rare-earth";

    /** Written as bytes that are no entry. */
    private static final Telling UNREADABLE = Telling.ended("unreadable", "");

    private static final Purge.Counter NOT_COUNTED = new Purge.Counter() {
        @Override
        public void story(String subject, int articles) {}

        @Override
        public void subjects() {}
    };

    private final MockProcessorContext<String, Story> context = new MockProcessorContext<>();
    private static final StateSerde<Telling> KEPT = new StateSerde<>(Telling.class);

    private final GroupingStore grouping =
            new GroupingStore(Stores.inMemoryKeyValueStore(GroupingStore.NAME).get());

    private final KeyValueStore<String, Telling> store = Stores.keyValueStoreBuilder(
                    supplier(grouping),
                    Serdes.String(),
                    Serdes.serdeFrom(StoryProcessorTest::bytes, KEPT.deserializer()))
            .withLoggingDisabled()
            .withCachingDisabled()
            .build();

    private static KeyValueBytesStoreSupplier supplier(GroupingStore store) {
        return new KeyValueBytesStoreSupplier() {
            @Override
            public String name() {
                return store.name();
            }

            @Override
            public KeyValueStore<Bytes, byte[]> get() {
                return store;
            }

            @Override
            public String metricsScope() {
                return "";
            }
        };
    }

    @Test
    void after_a_restart_the_articles_that_are_kept_make_the_stories_that_they_made() {
        add(store);
        tell(started(), "a", "The Lusaka ferry sank off Quayside harbour, the Coastal Guard said.");
        context.resetForwards();

        tell(started(), "b", "Coastal Guard boats searched Quayside harbour for the sunken Lusaka ferry.");

        List<Story> told = context.forwarded().stream()
                .map(forward -> (Story) forward.record().value())
                .toList();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).id()).isEqualTo(Story.idOf(SUBJECT, "a"));
        assertThat(told.get(0).articles()).extracting(StoryArticle::id).containsExactly("a", "b");
    }

    @Test
    void what_a_transaction_did_that_came_to_nothing_is_done_again() {
        add(store);
        StoryProcessor processor = started();
        tell(processor, "a", "The Lusaka ferry sank off Quayside harbour, the Coastal Guard said.");
        tell(processor, "b", "Coastal Guard boats searched Quayside harbour for the sunken Lusaka ferry.");
        store.close(); // and with it goes what is in memory, as what is on disk does where a transaction fails
        store.init(context.getStateStoreContext(), store);
        context.resetForwards();

        processor.init(context);
        tell(processor, "a", "The Lusaka ferry sank off Quayside harbour, the Coastal Guard said.");

        assertThat(context.forwarded()).singleElement().satisfies(forward -> {
            Story story = (Story) forward.record().value();
            assertThat(story.articles()).extracting(StoryArticle::id).containsExactly("a");
        });
    }

    @Test
    void a_standby_that_takes_over_tells_on_the_stories_of_what_it_was_sent() {
        Telling ferry = telling("a", "The Lusaka ferry sank off Quayside harbour, the Coastal Guard said.");
        Telling orchard = telling("b", "Farmers of Quito planted an orchard of walnut trees beside the viaduct.");
        Telling gone = telling("c", "Coastal Guard boats found the sunken Lusaka ferry off Quayside harbour.");
        add(store);
        grouping.restoreAll(List.of(entry("a", ferry), entry("b", orchard), entry("c", gone)));
        grouping.restoreAll(List.of(entry("b", ferry), entry("b", orchard), entry("c", null)));
        grouping.restoreAll(List.of(entry("x", UNREADABLE), KeyValue.pair(new byte[] {'y'}, null)));

        StoryProcessor processor = started();
        tell(processor, "d", "Coastal Guard boats searched Quayside harbour for the sunken Lusaka ferry.");
        tell(processor, "e", "The orchard of walnut trees beside the viaduct is the farmers' pride, Quito says.");

        assertThat(context.forwarded().stream()
                        .map(forward -> (Story) forward.record().value())
                        .map(story ->
                                story.articles().stream().map(StoryArticle::id).toList()))
                .containsExactly(List.of("a", "d"), List.of("b", "e"));
    }

    private KeyValue<byte[], byte[]> entry(String id, Telling telling) {
        return KeyValue.pair(
                Groupings.key(SUBJECT, id).getBytes(StandardCharsets.UTF_8),
                telling == null ? null : bytes("", telling));
    }

    @Test
    void a_purge_that_a_restart_broke_off_is_taken_up_and_nothing_is_purged_twice() {
        List<String> purged = new ArrayList<>();
        Purge purge = new Purge(Duration.ofDays(400), 1, new Purge.Counter() {
            @Override
            public void story(String subject, int articles) {
                purged.add(subject);
            }

            @Override
            public void subjects() {}
        });
        add(store);
        add(Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(IdleStories.STORE), Serdes.String(), new StateSerde<>(Long.class))
                .withLoggingDisabled()
                .build());
        context.setCurrentSystemTimeMs(0);
        StoryProcessor before = started(Optional.of(purge));
        tell(before, "a", "The Lusaka ferry sank off Quayside harbour, the Coastal Guard said.");
        tell(before, "b", "Farmers of Quito planted an orchard of walnut trees beside the viaduct.");
        context.resetForwards();
        look(Duration.ofDays(401));
        assertThat(context.forwarded()).hasSize(1);

        started(Optional.of(purge));
        look(Duration.ofDays(402));
        look(Duration.ofDays(403));

        assertThat(context.forwarded().stream()
                        .map(forward ->
                                forward.record().key() + " " + forward.record().value()))
                .containsExactly(Story.idOf(SUBJECT, "a") + " null", Story.idOf(SUBJECT, "b") + " null");
        assertThat(purged).hasSize(2);
    }

    @Test
    void what_another_hand_put_into_the_store_is_passed_over() {
        Purge purge = new Purge(Duration.ofDays(400), 10, NOT_COUNTED);
        add(store);
        add(Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(IdleStories.STORE), Serdes.String(), new StateSerde<>(Long.class))
                .withLoggingDisabled()
                .build());
        context.setCurrentSystemTimeMs(0);
        tell(started(Optional.of(purge)), "a", "The Lusaka ferry sank off Quayside harbour, the Coastal Guard said.");
        Telling kept = store.get(SUBJECT + "/a");
        store.put("poison-1", UNREADABLE);
        store.put("poison-2", Telling.ended(null, null));
        store.put("poison-3", kept);
        store.put(SUBJECT + "/b", kept);

        tell(
                started(Optional.of(purge)),
                "c",
                "Coastal Guard boats searched Quayside harbour for the sunken Lusaka ferry.");
        context.resetForwards();
        look(Duration.ofDays(1));
        look(Duration.ofDays(402));

        assertThat(store.get("poison-1")).isNull();
        assertThat(context.forwarded())
                .singleElement()
                .satisfies(forward -> assertThat(forward.record().key()).isEqualTo(Story.idOf(SUBJECT, "a")));
    }

    private static byte[] bytes(String topic, Telling telling) {
        return telling == UNREADABLE ? new byte[] {1} : KEPT.serializer().serialize(topic, telling);
    }

    private <S extends StateStore> void add(S added) {
        added.init(context.getStateStoreContext(), added);
        context.addStateStore(added);
    }

    /** Lets the youngest processor look for idle stories. */
    private void look(Duration time) {
        var scheduled = context.scheduledPunctuators();
        scheduled.get(scheduled.size() - 1).getPunctuator().punctuate(time.toMillis());
    }

    private StoryProcessor started() {
        return started(Optional.empty());
    }

    private StoryProcessor started(Optional<Purge> purge) {
        StoryProcessor processor = new StoryProcessor(purge);
        processor.init(context);
        return processor;
    }

    private static void tell(StoryProcessor processor, String id, String text) {
        processor.process(new Record<>(SUBJECT, telling(id, text), 0));
    }

    private static Telling telling(String id, String text) {
        Article article = Sample.article("x", id, null, Instant.EPOCH, text);
        Tag tag = new Tag(SUBJECT, 1000, null);
        TaggedArticle tagged = new TaggedArticle(article, List.of(tag), null, null, null, "v1");
        return Telling.of(tagged, tag, AlertRule.USUAL, Member.of(article));
    }
}
