package org.mineralwatch.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Story;
import org.mineralwatch.news.StoryArticle;
import org.mineralwatch.news.Tag;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.news.Topics;
import org.mineralwatch.processor.tagging.Judged;
import org.mineralwatch.processor.text.Zoned;

class PurgeTest {
    private static final Duration BOUND = Duration.ofDays(400);
    private static final Duration LONG = BOUND.plusDays(1);
    private static final String ORE = "rare-earth";
    private static final String SANK = "The Lusaka ferry with ore sank off Quayside harbour, the Coastal Guard said.";
    private static final String SEARCHED =
            "Coastal Guard boats searched Quayside harbour for the ore of the sunken Lusaka ferry.";

    @TempDir
    Path state;

    private final List<String> purged = new ArrayList<>();
    private int forgotten;
    private TopologyTestDriver driver;
    private TestInputTopic<String, Article> articles;
    private TestOutputTopic<String, Story> stories;

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void a_story_of_idle_articles_goes_without_being_dissolved_and_is_counted() {
        start(Lane.LIVE, 500);
        send("a", 1, SANK);
        send("b", 2, SEARCHED);
        stories.readValuesToList();

        pass(LONG);

        assertThat(stories.readKeyValuesToList()).containsExactly(new KeyValue<>(Story.idOf(ORE, "a"), null));
        assertThat(purged).containsExactly(ORE + " 2");
        assertThat(forgotten).isEqualTo(2);
        assertThat(keys(GroupingStore.NAME)).isEmpty();
        assertThat(keys(IdleStories.STORE)).isEmpty();
        assertThat(keys(SubjectProcessor.STORE)).doesNotContain("a", "b");
        pass(LONG);
        assertThat(stories.isEmpty()).isTrue();
        assertThat(purged).hasSize(1);
    }

    @Test
    void a_story_stays_whole_while_one_of_its_articles_came_or_changed_within_the_bound() {
        start(Lane.LIVE, 500);
        send("a", 1, SANK);
        send("b", 2, SEARCHED);
        pass(BOUND);
        send("b", 3, SEARCHED + " They found it.");
        stories.readValuesToList();
        pass(LONG.minus(BOUND));
        assertThat(stories.isEmpty()).isTrue();

        send("b", 4, SEARCHED + " They found nothing.");
        assertThat(told(stories.readValue())).containsExactly("a", "b");
        pass(LONG);
        assertThat(purged).containsExactly(ORE + " 2");
    }

    @Test
    void a_later_article_of_a_purged_story_starts_a_story_of_its_own() {
        start(Lane.LIVE, 500);
        send("a", 1, SANK);
        pass(LONG);
        stories.readValuesToList();

        send("b", 2, SEARCHED);

        Story story = stories.readValue();
        assertThat(story.id()).isEqualTo(Story.idOf(ORE, "b"));
        assertThat(told(story)).containsExactly("b");
        assertThat(stories.isEmpty()).isTrue();
    }

    @Test
    void the_same_article_changed_after_the_purge_is_told_under_the_id_that_it_had() {
        start(Lane.LIVE, 500);
        send("a", 1, SANK);
        pass(LONG);
        stories.readValuesToList();

        send("a", 2, SANK + " Nobody was hurt.");

        assertThat(stories.readValue().id()).isEqualTo(Story.idOf(ORE, "a"));
    }

    @Test
    void no_slice_looks_at_more_than_its_share_and_together_they_reach_all() {
        start(Lane.LIVE, 6);
        for (int i = 0; i < 20; i++) {
            send("a" + (char) ('a' + i), 1, own((char) ('a' + i)));
        }
        stories.readValuesToList();
        pass(LONG);
        assertThat(purged).hasSize(3); // an article looked at and a story purged cost one each

        for (int slice = 0; slice < 10; slice++) {
            int before = purged.size();
            pass(Purge.PAUSE);
            assertThat(purged.size() - before).isLessThanOrEqualTo(3);
        }

        assertThat(purged).hasSize(20);
        assertThat(stories.readKeyValuesToMap())
                .hasSize(20)
                .allSatisfy((id, story) -> assertThat(story).isNull());
        assertThat(forgotten).isEqualTo(20);
    }

    @Test
    void a_slice_goes_on_behind_the_last_also_past_articles_that_stay() {
        start(Lane.LIVE, 2);
        send("z", 1, own('z'));
        pass(BOUND);
        for (int i = 0; i < 9; i++) {
            send("a" + (char) ('a' + i), 1, own((char) ('a' + i)));
        }
        for (int slice = 0; slice < 6; slice++) {
            pass(Duration.ofHours(1));
        }
        assertThat(purged).hasSize(1);
    }

    @Test
    void a_retraction_reaches_a_living_story_though_the_article_has_long_been_idle() {
        start(Lane.LIVE, 500);
        send("a", 1, SANK);
        pass(BOUND);
        send("b", 2, SEARCHED);
        pass(LONG.minus(BOUND));
        assertThat(forgotten).isEqualTo(1);
        stories.readValuesToList();

        send("a", 3, null);

        Map<String, Story> told = stories.readKeyValuesToMap();
        assertThat(told.get(Story.idOf(ORE, "a")).stands()).isFalse();
        assertThat(told(told.get(Story.idOf(ORE, "b")))).containsExactly("b");
    }

    @Test
    void a_replay_purges_nothing() {
        start(Lane.replay("test"), 500);
        send("a", 1, SANK);
        stories.readValuesToList();
        pass(LONG);
        pass(LONG);
        assertThat(stories.isEmpty()).isTrue();
        send("b", 2, SEARCHED);
        assertThat(told(stories.readValue())).containsExactly("a", "b");
        assertThat(forgotten).isZero();
    }

    private void start(Lane lane, int slice) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        Purge purge = new Purge(BOUND, slice, new Purge.Counter() {
            @Override
            public void story(String subject, int count) {
                purged.add(subject + " " + count);
            }

            @Override
            public void subjects() {
                forgotten++;
            }
        });
        driver = new TopologyTestDriver(
                new ProcessorTopology(lane, PurgeTest::tagOre, purge).build(settings),
                settings,
                Instant.parse("2026-09-01T00:00:00Z"));
        articles = driver.createInputTopic(
                lane.topic(Topics.ARTICLES),
                new StringSerializer(),
                Topics.ARTICLES.value().serializer());
        stories = driver.createOutputTopic(
                lane.topic(Topics.STORIES),
                new StringDeserializer(),
                Topics.STORIES.value().deserializer());
    }

    private List<String> keys(String store) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, Object> all =
                driver.<String, Object>getKeyValueStore(store).all()) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }

    private void pass(Duration time) {
        driver.advanceWallClockTime(time);
    }

    /** A text that shares no word with another. */
    private static String own(char letter) {
        String end = ("" + letter).repeat(4);
        return "zal" + end + " bor" + end + " tek" + end + " mun" + end + " lif" + end + " sod" + end;
    }

    private static List<String> told(Story story) {
        return story.articles().stream().map(StoryArticle::id).toList();
    }

    private void send(String id, int shown, String text) {
        Instant time = Instant.EPOCH.plusSeconds(shown);
        Article article = Sample.article("https://x.example/" + id, id, null, time, text);
        articles.pipeInput(article.address(), article);
    }

    private static Judged tagOre(Article article) {
        List<Tag> tags = article.retracted() ? List.of() : List.of(new Tag(ORE, 1000, List.of()));
        return new Judged(
                new TaggedArticle(article, tags, List.of(), List.of(), List.of(), "v1"),
                Map.of(),
                article.retracted() ? null : Zoned.of(article));
    }
}
