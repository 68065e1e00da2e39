package org.mineralwatch.processor;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.TopicFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rule set that judges, as the topic {@code rules} last gave it. Each article is judged by one whole set; a set that does not
 * compile is refused as a whole and the one in force stays.
 */
final class LiveRules implements Function<Article, TaggedArticle>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);

    private final Function<RuleSet, Function<Article, TaggedArticle>> compiler;
    private final Runnable onFirst;
    private final TopicFollower<RuleSet> follower;
    private final AtomicReference<Function<Article, TaggedArticle>> tagger = new AtomicReference<>();
    private volatile String version;

    /**
     * @param compiler makes a tagger of a rule set, or throws with every reason why not
     * @param onFirst run once, when there is a rule set to judge by
     */
    LiveRules(
            KafkaConnection kafka,
            Lane lane,
            Function<RuleSet, Function<Article, TaggedArticle>> compiler,
            Runnable onFirst) {
        this.compiler = compiler;
        this.onFirst = onFirst;
        this.follower = new TopicFollower<>(kafka, lane, Topics.RULES, this::take);
    }

    void start() {
        follower.start();
    }

    private void take(String name, RuleSet rules) {
        if (rules == null || !name.equals(RuleSet.LIVE) || rules.version().equals(version)) {
            return;
        }
        try {
            boolean first = tagger.getAndSet(compiler.apply(rules)) == null;
            version = rules.version();
            LOG.info("rule set {} judges from now on: {}", version, String.join(", ", rules.subjects()));
            if (first) {
                onFirst.run();
            }
        } catch (IllegalArgumentException e) {
            LOG.error("rule set {} is refused, {} stays in force: {}", rules.version(), version, e.getMessage());
        }
    }

    @Override
    public TaggedArticle apply(Article article) {
        return tagger.get().apply(article);
    }

    /** Version of the rule set in force, or null before the first. */
    String version() {
        return version;
    }

    @Override
    public void close() {
        follower.close();
    }
}
