package org.mineralwatch.processor.topology;

import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.JsonSerde;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Story;
import org.mineralwatch.news.Topic;
import org.mineralwatch.news.Topics;
import org.mineralwatch.processor.identity.KnownArticle;
import org.mineralwatch.processor.story.Telling;
import org.mineralwatch.processor.tagging.Judged;
import org.mineralwatch.service.StateSerde;

/**
 * From articles to stories: {@code articles -> identify -> tag -> tagged-articles, and from there -> sort by subject -> story ->
 * stories}. The identity stores hold what is known of each address and the current revision of each article; the subject store
 * the subjects of each article; the story store what each says under each, and the store of arrivals when it came. All of a subject meets in one task, different subjects
 * may work side by side. An article that was joined with another goes on as a key without value.
 */
public final class ProcessorTopology {
    /** Name of the step from articles to subjects, which the topic between them has. */
    public static final String BY_SUBJECT = "by-subject";

    /** Enough for the bundled subjects to have one each. */
    private static final int SUBJECT_PARTITIONS = 8;

    private final Lane lane;
    private final Function<Article, Judged> judge;
    private final Optional<Purge> purge;

    /**
     * @param lane whose topics are read and written
     * @param judge judges one article by one whole rule set
     * @param purge when stories of the live lane are purged; a replay's never are, since it must end as it began whenever it runs
     */
    public ProcessorTopology(Lane lane, Function<Article, Judged> judge, Purge purge) {
        this.lane = lane;
        this.judge = judge;
        this.purge = lane.equals(Lane.LIVE) ? Optional.of(purge) : Optional.empty();
    }

    /** The topology under the room's final Streams settings. */
    public Topology build(Properties settings) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        builder.addStateStore(store(IdentifyProcessor.KNOWN, KnownArticle.class));
        builder.addStateStore(store(IdentifyProcessor.REVISIONS, Article.class));
        builder.addStateStore(store(SubjectProcessor.STORE, StandingSubjects.class));

        KStream<String, Judged> judged = builder.stream(lane.topic(Topics.ARTICLES), consumed(Topics.ARTICLES))
                .process(
                        IdentifyProcessor::new,
                        Named.as("identify"),
                        IdentifyProcessor.KNOWN,
                        IdentifyProcessor.REVISIONS)
                .mapValues(article -> article == null ? null : judge.apply(article), Named.as("tag"));
        judged.mapValues(each -> each == null ? null : each.article(), Named.as("tagged"))
                .to(lane.topic(Topics.TAGGED_ARTICLES), produced(Topics.TAGGED_ARTICLES));
        KStream<String, Story> stories = judged.process(
                        () -> new SubjectProcessor(purge), Named.as("sort-by-subject"), SubjectProcessor.STORE)
                .repartition(Repartitioned.with(Serdes.String(), new JsonSerde<>(Telling.class))
                        .withName(BY_SUBJECT)
                        .withNumberOfPartitions(SUBJECT_PARTITIONS))
                .process(() -> new StoryProcessor(purge), Named.as("story"), storyStores(builder));
        stories.to(lane.topic(Topics.STORIES), produced(Topics.STORIES));
        return builder.build(settings);
    }

    private String[] storyStores(StreamsBuilder builder) {
        builder.addStateStore(GroupingStore.builder());
        if (purge.isEmpty()) {
            return new String[] {GroupingStore.NAME};
        }
        builder.addStateStore(store(IdleStories.STORE, Long.class));
        return new String[] {GroupingStore.NAME, IdleStories.STORE};
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Class<V> type) {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(name), Serdes.String(), new StateSerde<>(type));
    }

    private static <V> Consumed<String, V> consumed(Topic<V> topic) {
        return Consumed.with(Serdes.String(), topic.value()).withName("read-" + topic.name());
    }

    private static <V> Produced<String, V> produced(Topic<V> topic) {
        return Produced.with(Serdes.String(), topic.value()).withName("write-" + topic.name());
    }
}
