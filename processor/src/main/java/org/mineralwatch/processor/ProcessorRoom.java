package org.mineralwatch.processor;

import java.util.function.Function;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.processor.topology.ProcessorTopology;
import org.mineralwatch.service.Health;
import org.mineralwatch.service.Metrics;
import org.mineralwatch.service.Room;
import org.mineralwatch.service.StreamsRoom;

/** The processor: articles in, tagged articles and stories out. Begins when a rule set has been published. */
public final class ProcessorRoom implements Room {
    /** The room's name, group and application id. */
    public static final String NAME = "processor";

    private final LiveRules rules;
    private final StreamsRoom streams;

    /**
     * @param setting how the topology is to run
     * @param compiler makes a tagger of a rule set, or throws {@link IllegalArgumentException} with every reason why not
     */
    public ProcessorRoom(
            StreamsRoom.Setting setting,
            Function<RuleSet, Function<Article, TaggedArticle>> compiler,
            Metrics metrics) {
        rules = new LiveRules(setting.kafka(), setting.lane(), compiler, this::begin);
        streams = new StreamsRoom(NAME, setting, new ProcessorTopology(setting.lane(), rules)::build);
        streams.register(metrics);
    }

    private void begin() {
        streams.start();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start() {
        rules.start();
    }

    @Override
    public Health health() {
        return rules.version() == null
                ? new Health.Waiting("waits for a rule set: publish one with 'mineralwatch rules publish'")
                : streams.health();
    }

    @Override
    public void close() {
        rules.close();
        streams.close();
    }
}
