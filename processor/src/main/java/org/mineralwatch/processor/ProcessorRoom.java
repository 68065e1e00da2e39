package org.mineralwatch.processor;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.news.Topics;
import org.mineralwatch.processor.tagging.Judged;
import org.mineralwatch.processor.topology.ProcessorTopology;
import org.mineralwatch.processor.topology.Purge;
import org.mineralwatch.service.Health;
import org.mineralwatch.service.Metrics;
import org.mineralwatch.service.Room;
import org.mineralwatch.service.StreamsRoom;
import org.mineralwatch.service.TopicFollower;
import org.mineralwatch.service.TopicUse;

/** The processor: articles in, tagged articles and stories out. Begins when a rule set has been published. */
public final class ProcessorRoom implements Room {
    /** The room's name, group and application id. */
    public static final String NAME = "processor";

    /** What it does with which topics. */
    public static final List<TopicUse> TOPICS = List.of(
            TopicUse.read(Topics.RULES),
            TopicUse.read(Topics.ARTICLES),
            TopicUse.write(Topics.TAGGED_ARTICLES),
            TopicUse.write(Topics.STORIES),
            TopicUse.write(Topics.DEAD_LETTERS));

    private final LiveRules rules;
    private final TopicFollower<RuleSet> follower;
    private final StreamsRoom streams;
    private final Consumer<String> version;
    private boolean begun;

    /**
     * @param setting how the topology is to run
     * @param settings how it works
     * @param compiler makes of a rule set what judges by it, or throws {@link IllegalArgumentException} with every reason why not
     */
    public ProcessorRoom(
            StreamsRoom.Setting setting,
            ProcessorSettings settings,
            Function<RuleSet, Function<Article, Judged>> compiler,
            Metrics metrics) {
        rules = new LiveRules(compiler, this::judgedBy);
        follower = new TopicFollower<>(setting.kafka(), setting.lane(), Topics.RULES, rules);
        PurgeCounts counts = new PurgeCounts(metrics);
        Purge purge = new Purge(settings.storyIdle(), counts);
        if (setting.lane().equals(Lane.LIVE)) {
            counts.show(purge);
        }
        JudgedCounts judged = new JudgedCounts(metrics);
        Function<Article, Judged> judging = article -> judged.count(rules.apply(article));
        streams = new StreamsRoom(NAME, setting, new ProcessorTopology(setting.lane(), judging, purge)::build);
        streams.register(metrics);
        version = metrics.fact("rules.info", "The rule set that judges here", "version");
        metrics.gauge(
                "rules.refused",
                "1 when the newest rule set cannot be used and an older one judges",
                () -> rules.refused() == null ? 0 : 1,
                "source",
                "topic");
    }

    private void judgedBy(String ruleset) {
        version.accept(ruleset);
        if (!begun) {
            begun = true;
            streams.start();
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean vital() {
        return true;
    }

    @Override
    public void start() {
        follower.start();
    }

    @Override
    public Health health() {
        return follower.of(judging());
    }

    private Health judging() {
        String judges = rules.version();
        String refused = rules.refused();
        if (judges == null) {
            return new Health.Waiting("waits for a rule set: publish one with 'mineralwatch rules publish'"
                    + (refused == null ? "" : "; " + refused + " on the topic is refused, see the log"));
        }
        return streams.health()
                .with("rule set " + judges + " judges"
                        + (refused == null ? "" : "; " + refused + " on the topic is refused, see the log"));
    }

    @Override
    public void close() {
        follower.close();
        streams.close();
    }
}
