package org.mineralwatch.news;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;

/** The topics of the pipeline: the one list. Names here lack the prefix, which a {@link Lane} gives. */
public final class Topics {
    private static final int PARTITIONS = 4;

    /** Every revision of every article, for ever: the historical corpus. */
    public static final Topic<Article> ARTICLES = new Topic<>(
            "articles",
            "ingest",
            "canonical address, or feed and guid",
            new JsonSerde<>(Article.class),
            TopicPolicy.forEver(PARTITIONS));

    /** Every judged article, also the untagged; a record without value ends an article that was joined with another. */
    public static final Topic<TaggedArticle> TAGGED_ARTICLES = new Topic<>(
            "tagged-articles",
            "processor",
            "article id",
            new JsonSerde<>(TaggedArticle.class),
            TopicPolicy.keptFor(PARTITIONS, Duration.ofDays(14)));

    /** Every story as it stands. */
    public static final Topic<Story> STORIES = new Topic<>(
            "stories", "processor", "story id", new JsonSerde<>(Story.class), TopicPolicy.compacted(PARTITIONS));

    /** Definition and state of every feed, all feeds of one host in one partition. */
    public static final Topic<FeedRecord> FEEDS = new Topic<>(
            "feeds",
            "ingest",
            "feed address and #definition or #state",
            new JsonSerde<>(FeedRecord.class),
            TopicPolicy.compacted(8));

    /** Every rule set that was published; the newest of a name wins. */
    public static final Topic<RuleSet> RULES =
            new Topic<>("rules", "app", "rule-set name", new JsonSerde<>(RuleSet.class), TopicPolicy.compacted(1));

    /** What no room could read, as it came, with its cause in the headers. */
    public static final Topic<byte[]> DEAD_LETTERS = new Topic<>(
            "dead-letters",
            "all",
            "key of the source record",
            Serdes.ByteArray(),
            TopicPolicy.keptFor(1, Duration.ofDays(42)));

    /** With this Kafka Streams begins the names of the headers that say what was wrong with a dead letter, and so do we. */
    public static final String DEAD_LETTER_ERRORS = "__streams.errors.";

    /** All topics that exist whatever the rules say; alert topics come with their subjects. */
    public static final List<Topic<?>> FIXED = List.of(ARTICLES, TAGGED_ARTICLES, STORIES, FEEDS, RULES, DEAD_LETTERS);

    private static final String ALERTS = "alerts.";

    private Topics() {}

    /** The alerts of one subject: one partition, so that a subscriber reads them in order. */
    public static Topic<Alert> alerts(String subject) {
        return new Topic<>(
                ALERTS + subject,
                "sink",
                "alert id",
                new JsonSerde<>(Alert.class),
                TopicPolicy.keptFor(1, Duration.ofDays(5 * 365)));
    }

    /** Whether a name without prefix is that of an alert topic. */
    public static boolean isAlerts(String name) {
        return name.startsWith(ALERTS);
    }
}
