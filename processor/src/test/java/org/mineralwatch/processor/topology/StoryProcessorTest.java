package org.mineralwatch.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.AlertRule;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.JsonSerde;
import org.mineralwatch.news.Story;
import org.mineralwatch.news.StoryArticle;
import org.mineralwatch.news.Tag;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.processor.story.Member;
import org.mineralwatch.processor.story.Telling;

class StoryProcessorTest {
    private static final String SUBJECT = "rare-earth";

    private final MockProcessorContext<String, Story> context = new MockProcessorContext<>();
    private final KeyValueStore<String, Telling> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(StoryProcessor.STORE), Serdes.String(), new JsonSerde<>(Telling.class))
            .withLoggingDisabled()
            .withCachingDisabled()
            .build();

    @Test
    void after_a_restart_the_articles_that_are_kept_make_the_stories_that_they_made() {
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
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

    private StoryProcessor started() {
        StoryProcessor processor = new StoryProcessor();
        processor.init(context);
        return processor;
    }

    private static void tell(StoryProcessor processor, String id, String text) {
        Article article = new Article(
                id, "r", "x", null, null, id, null, "T", text, null, null, null, Instant.EPOCH, null, null, null, null);
        Tag tag = new Tag(SUBJECT, 1000, null);
        TaggedArticle tagged = new TaggedArticle(article, List.of(tag), null, null, null, "v1");
        Telling telling = Telling.of(tagged, tag, AlertRule.USUAL, Member.of(article));
        processor.process(new Record<>(SUBJECT, telling, 0));
    }
}
