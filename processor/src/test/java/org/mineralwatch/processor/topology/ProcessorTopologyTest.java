package org.mineralwatch.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.news.AlertRule;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Evidence;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Mark;
import org.mineralwatch.news.Story;
import org.mineralwatch.news.StoryArticle;
import org.mineralwatch.news.Tag;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.news.Topic;
import org.mineralwatch.news.Topics;
import org.mineralwatch.news.Zone;
import org.mineralwatch.processor.tagging.Judged;
import org.mineralwatch.processor.text.Zoned;

class ProcessorTopologyTest {
    private static final Lane LANE = Lane.replay("test");
    private static final AlertRule TWO_ORIGINS = new AlertRule(2, 500, 900, 3);

    @TempDir
    Path state;

    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> articles;
    private String ruleset = "v1";
    private TestOutputTopic<String, TaggedArticle> tagged;
    private TestOutputTopic<String, Story> stories;
    private TestOutputTopic<String, byte[]> deadLetters;

    @BeforeEach
    void start() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, LANE.topic(Topics.DEAD_LETTERS));
        settings.put(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndContinueExceptionHandler.class);
        settings.put(
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                LogAndContinueProcessingExceptionHandler.class);
        Function<Article, Judged> judge = article -> new Judged(
                tagByWord(article), Map.of("rare-earth", TWO_ORIGINS), article.retracted() ? null : Zoned.of(article));
        driver = new TopologyTestDriver(
                new ProcessorTopology(LANE, judge, new Purge(Duration.ofDays(400), null)).build(settings), settings);
        articles =
                driver.createInputTopic(LANE.topic(Topics.ARTICLES), new StringSerializer(), new ByteArraySerializer());
        tagged = output(Topics.TAGGED_ARTICLES);
        stories = output(Topics.STORIES);
        deadLetters = driver.createOutputTopic(
                LANE.topic(Topics.DEAD_LETTERS), new StringDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void an_article_is_tagged_and_tells_a_story_under_each_subject() {
        send(article("a", 1, "ore and aircraft"));
        assertThat(tagged.readKeyValue().value.tags())
                .extracting(Tag::subject)
                .containsExactly("aviation", "rare-earth");
        assertThat(stories.readValuesToList()).extracting(Story::subject).containsExactly("aviation", "rare-earth");
    }

    @Test
    void a_story_carries_what_the_rules_of_its_subject_ask() {
        send(article("a", 1, "ore and aircraft"));
        assertThat(stories.readValuesToList()).extracting(Story::rule).containsExactly(AlertRule.USUAL, TWO_ORIGINS);
    }

    @Test
    void a_story_is_marked_as_backfill_when_the_article_that_changed_it_is() {
        Headers backfill = new RecordHeaders();
        Mark.BACKFILL.put(backfill);
        send(article("a", 1, "ore"), backfill);
        send(article("b", 1, "ore"));
        assertThat(stories.readRecordsToList())
                .extracting(record -> Mark.BACKFILL.on(record.headers()))
                .containsExactly(true, false);
    }

    @Test
    void what_stands_is_judged_again_when_it_is_put_into_the_archive_again() {
        Headers backfill = new RecordHeaders();
        Mark.BACKFILL.put(backfill);
        Article former = article("a", 1, "ore");
        Article current = article("a", 2, "ore and aircraft");
        List.of(former, current).forEach(this::send);
        tagged.readValuesToList();
        stories.readValuesToList();
        ruleset = "v2";
        send(former, backfill);
        assertThat(tagged.isEmpty()).as("a revision that stands no more").isTrue();
        send(current, backfill);
        assertThat(tagged.readValuesToList())
                .extracting(TaggedArticle::ruleset, each -> each.article().text())
                .containsExactly(tuple("v2", "ore and aircraft"));
        assertThat(stories.readRecordsToList())
                .allMatch(record -> Mark.BACKFILL.on(record.headers()))
                .extracting(
                        record -> record.value().subject(),
                        record -> record.value().ruleset())
                .containsExactlyInAnyOrder(tuple("aviation", "v2"), tuple("rare-earth", "v2"));
        send(current);
        assertThat(tagged.isEmpty()).as("a known revision without the mark").isTrue();
    }

    @Test
    void an_article_that_failed_behind_the_step_that_remembers_it_is_judged_when_it_is_sent_once_more() {
        send(article("a", 1, "ore"));
        tagged.readValuesToList();
        Headers retried = new RecordHeaders();
        Mark.AGAIN.put(retried);
        send(article("a", 1, "ore"), retried);
        assertThat(tagged.readValuesToList()).hasSize(1);
    }

    @Test
    void an_article_of_two_ids_is_judged_again_once_under_the_id_that_stands() {
        Headers backfill = new RecordHeaders();
        Mark.BACKFILL.put(backfill);
        Article first = at("https://x.example/visit", "b", "feed one", 0, "ore talks");
        Article second = at("https://x.example/visit", "a", "feed two", 30, "talks on ore");
        List.of(first, second).forEach(this::send);
        tagged.readKeyValuesToList();
        List.of(first, second).forEach(each -> send(each, backfill));
        assertThat(tagged.readKeyValuesToList())
                .extracting(each -> each.key, each -> each.value.article().text())
                .containsExactly(tuple("a", "talks on ore"));
    }

    @Test
    void an_article_about_nothing_is_still_handed_on() {
        send(article("a", 1, "weather"));
        assertThat(tagged.readValue().tags()).isEmpty();
        assertThat(stories.isEmpty()).isTrue();
    }

    @Test
    void the_same_revision_again_changes_nothing() {
        Article article = article("a", 1, "ore");
        send(article);
        send(article);
        assertThat(tagged.readValuesToList()).hasSize(1);
    }

    @Test
    void the_same_text_shown_later_is_current_since_its_times_may_differ_but_tells_the_same_story() {
        send(article("a", 2, "ore"));
        send(article("a", 1, "ore"));
        assertThat(tagged.readValuesToList()).hasSize(1);
        send(article("a", 3, "ore"));
        assertThat(tagged.readValue().article().shown()).isEqualTo(Instant.EPOCH.plusSeconds(3));
        assertThat(stories.readKeyValuesToMap()).hasSize(1);
    }

    @Test
    void two_feeds_that_show_one_address_show_one_article_whichever_comes_first() {
        Article first = at("https://x.example/visit", "b", "feed one", 0, "ore talks");
        Article second = at("https://x.example/visit", "a", "feed two", 30, "talks on ore and aircraft");
        for (List<Article> order : List.of(List.of(first, second), List.of(second, first))) {
            stop();
            start();
            order.forEach(this::send);
            TreeMap<String, TaggedArticle> standing = new TreeMap<>(tagged.readKeyValuesToMap());
            assertThat(standing.get("a").article().text()).isEqualTo("talks on ore and aircraft");
            assertThat(standing.get("a").article().id()).isEqualTo("a");
            assertThat(standing.values().stream().filter(Objects::nonNull)).hasSize(1);
            List<Story> told = stories.readValuesToList();
            assertThat(told).extracting(Story::ruleset).containsOnly("v1");
            assertThat(last(told).values().stream().filter(Story::stands))
                    .extracting(story -> story.articles().get(0).id())
                    .containsOnly("a");
        }
    }

    @Test
    void ids_of_one_address_in_any_order_end_with_the_same_articles() {
        List<Article> shown = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            String address = "https://x.example/" + i % 3;
            int id = random.nextInt(9);
            String text = random.nextInt(9) == 0 ? "ore" : "ore " + i;
            int hours = id * 40 + random.nextInt(20);
            shown.add(at(address, "id" + i % 3 + id, "feed " + random.nextInt(3), hours, text));
        }
        TreeMap<String, TaggedArticle> expected = null;
        for (long seed = 1; seed <= 20; seed++) {
            Collections.shuffle(shown, new Random(seed));
            stop();
            start();
            shown.forEach(this::send);
            TreeMap<String, TaggedArticle> standing = new TreeMap<>(tagged.readKeyValuesToMap());
            standing.values().removeIf(Objects::isNull);
            expected = expected == null ? standing : expected;
            assertThat(standing).as("order of seed %d", seed).isEqualTo(expected);
        }
        assertThat(expected).hasSizeBetween(4, 26);
    }

    @Test
    void an_older_revision_that_comes_late_changes_nothing() {
        send(article("a", 2, "weather"));
        send(article("a", 1, "ore"));
        assertThat(tagged.readValuesToList())
                .extracting(t -> t.article().text())
                .containsExactly("weather");
        assertThat(stories.isEmpty()).isTrue();
    }

    @Test
    void a_return_to_an_older_text_counts_again() {
        send(article("a", 1, "ore"));
        send(article("a", 2, "weather"));
        send(article("a", 3, "ore"));
        assertThat(tagged.readValuesToList())
                .extracting(t -> t.article().text())
                .containsExactly("ore", "weather", "ore");
    }

    @Test
    void outlets_that_tell_one_event_tell_one_story_with_all_of_them() {
        send(article("b", 7, "Coastal Guard boats searched Quayside harbour for the ore of the sunken Lusaka ferry."));
        send(article("a", 3, "The Lusaka ferry with ore sank off Quayside harbour, the Coastal Guard said."));
        Map<String, Story> told = last(stories.readValuesToList());
        Story standing = told.get(Story.idOf("rare-earth", "a"));
        assertThat(standing.articles()).extracting(StoryArticle::id).containsExactly("a", "b");
        assertThat(standing.origins()).isEqualTo(2);
        assertThat(standing.articleCount()).isEqualTo(2);
        Story former = told.get(Story.idOf("rare-earth", "b"));
        assertThat(former.stands()).isFalse();
        assertThat(former.into()).isEqualTo(standing.id());
    }

    @Test
    void a_story_whose_first_article_is_retracted_is_told_on_by_the_others() {
        send(article("a", 3, "The Lusaka ferry with ore sank off Quayside harbour, the Coastal Guard said."));
        send(article("b", 7, "Coastal Guard boats searched Quayside harbour for the ore of the sunken Lusaka ferry."));
        send(article("c", 8, "Divers of the Coastal Guard found the ore of the Lusaka ferry in Quayside harbour."));
        send(article("a", 9, null));
        Map<String, Story> told = last(stories.readValuesToList());
        assertThat(told.get(Story.idOf("rare-earth", "a")).into()).isEqualTo(Story.idOf("rare-earth", "b"));
        assertThat(told.get(Story.idOf("rare-earth", "b")).articleCount()).isEqualTo(2);
    }

    @Test
    void a_story_that_too_few_origins_tell_on_for_an_alert_leads_nowhere() {
        send(article("a", 3, "The Lusaka ferry with ore sank off Quayside harbour, the Coastal Guard said."));
        send(article("b", 7, "Coastal Guard boats searched Quayside harbour for the ore of the sunken Lusaka ferry."));
        send(article("a", 9, null));
        Map<String, Story> told = last(stories.readValuesToList());
        assertThat(told.get(Story.idOf("rare-earth", "b")).articleCount()).isEqualTo(1);
        assertThat(told.get(Story.idOf("rare-earth", "a")).stands()).isFalse();
        assertThat(told.get(Story.idOf("rare-earth", "a")).into()).isNull();
    }

    @Test
    void a_revision_that_loses_a_tag_dissolves_its_story() {
        send(article("a", 1, "ore and aircraft"));
        send(article("a", 2, "aircraft"));
        List<Story> all = stories.readValuesToList();
        assertThat(all.get(3).subject()).isEqualTo("rare-earth");
        assertThat(all.get(3).stands()).isFalse();
        assertThat(all.get(3).id()).isEqualTo(all.get(1).id());
    }

    @Test
    void a_retraction_dissolves_every_story_of_the_article() {
        send(article("a", 1, "ore and aircraft"));
        send(article("a", 2, null));
        assertThat(last(stories.readKeyValuesToMap())).allMatch(story -> !story.stands());
    }

    @Test
    void a_retracted_article_stays_out_of_its_stories_while_feeds_show_what_was_retracted() {
        Article shown = article("a", 1, "ore");
        send(shown);
        send(shown.retraction(Instant.EPOCH.plusSeconds(2)));
        send(article("a", 3, "ore"));
        assertThat(last(stories.readKeyValuesToMap())).allMatch(story -> !story.stands());
        assertThat(tagged.readKeyValuesToMap().get("a").article().text()).isNull();

        send(article("a", 4, "ore, corrected"));
        assertThat(last(stories.readKeyValuesToMap())).allMatch(Story::stands);
    }

    @Test
    void revisions_in_any_order_end_with_the_same_stories() {
        List<Article> revisions = new ArrayList<>();
        String[] texts = {"ore", "aircraft", "weather", "ore and aircraft", "aircraft and ore"};
        for (int i = 0; i < 40; i++) {
            revisions.add(article("a" + i % 8, i / 16, texts[(i * 7) % 5]));
        }
        TreeMap<String, Story> expected = null;
        for (long seed = 1; seed <= 10; seed++) {
            Collections.shuffle(revisions, new Random(seed));
            stop();
            start();
            revisions.forEach(this::send);
            TreeMap<String, Story> ends = new TreeMap<>(stories.readKeyValuesToMap());
            ends.values().removeIf(story -> !story.stands());
            expected = expected == null ? ends : expected;
            assertThat(ends).as("order of seed %d", seed).isEqualTo(expected);
        }
        assertThat(expected).isNotEmpty();
    }

    @Test
    void what_is_no_article_goes_to_the_dead_letters_and_costs_nothing_else() {
        articles.pipeInput("k", "{broken".getBytes(StandardCharsets.UTF_8));
        articles.pipeInput("k", "{\"title\":\"no id\"}".getBytes(StandardCharsets.UTF_8));
        send(article("a", 1, "ore"));
        var letters = deadLetters.readRecordsToList();
        assertThat(letters).hasSize(2);
        assertThat(new String(letters.get(0).value(), StandardCharsets.UTF_8)).isEqualTo("{broken");
        assertThat(letters.get(0).headers().lastHeader("__streams.errors.exception"))
                .isNotNull();
        assertThat(tagged.readValuesToList()).hasSize(1);
    }

    private void send(Article article) {
        send(article, new RecordHeaders());
    }

    private void send(Article article, Headers headers) {
        byte[] value = Topics.ARTICLES.value().serializer().serialize("articles", article);
        articles.pipeInput(new TestRecord<>(article.address(), value, headers));
    }

    private <V> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                LANE.topic(topic), new StringDeserializer(), topic.value().deserializer());
    }

    private static Map<String, Story> last(List<Story> told) {
        return told.stream().collect(Collectors.toMap(Story::id, story -> story, (earlier, later) -> later));
    }

    private static List<Story> last(Map<String, Story> stories) {
        return List.copyOf(stories.values());
    }

    private static Article article(String id, int shown, String text) {
        return Sample.article("https://x.example/" + id, id, null, Instant.EPOCH.plusSeconds(shown), text);
    }

    private static Article at(String address, String id, String feed, int hours, String text) {
        return Sample.article(address, id, feed, Instant.EPOCH.plusSeconds(3600L * hours), text);
    }

    private TaggedArticle tagByWord(Article article) {
        List<Tag> tags = new ArrayList<>();
        String text = article.retracted() ? "" : article.text();
        List.of("aviation:aircraft", "rare-earth:ore").forEach(rule -> {
            String[] parts = rule.split(":");
            if (text.contains(parts[1])) {
                tags.add(new Tag(parts[0], 1000, List.of(new Evidence(parts[1], 1000, Zone.BODY, 0, 3, text))));
            }
        });
        return new TaggedArticle(article, tags, List.of(), List.of(), List.of(), ruleset);
    }
}
