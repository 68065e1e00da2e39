package org.mineralwatch.processor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.processor.tagging.Judged;
import org.mineralwatch.service.TopicFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rule set that judges: the newest of the topic {@code rules}. Each article is judged by one whole set. A newest that this
 * process cannot use (broken, or written for a later version of the program) is refused as a whole and the one in force stays.
 */
final class LiveRules implements Function<Article, Judged>, TopicFollower.Listener<RuleSet> {
    private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);

    private final Function<RuleSet, Function<Article, Judged>> compiler;
    private final Consumer<String> onChange;
    private final Deque<Runnable> come = new ArrayDeque<>();
    private volatile InForce inForce;
    private volatile String refused;

    private record InForce(String version, Function<Article, Judged> judge) {}

    /**
     * @param compiler makes of a rule set what judges by it, or throws with every reason why not
     * @param onChange told the version of each rule set when it begins to judge
     */
    LiveRules(Function<RuleSet, Function<Article, Judged>> compiler, Consumer<String> onChange) {
        this.compiler = compiler;
        this.onChange = onChange;
    }

    @Override
    public void take(String name, RuleSet rules) {
        if (rules != null && RuleSet.LIVE.equals(name)) {
            come.addLast(() -> judgeBy(rules));
        }
    }

    @Override
    public void unreadable(String name, String reason) {
        if (RuleSet.LIVE.equals(name)) {
            come.addLast(() -> refuse("the newest rule set", reason));
        }
    }

    /**
     * Only now: what stood before the newest judges nothing any more, not even for a moment after a restart. Unless the newest is
     * refused then: as without a restart, the last that can be used judges, as long as the topic has it.
     */
    @Override
    public void upToDate() {
        if (come.isEmpty()) {
            return;
        }
        come.removeLast().run();
        String ofNewest = refused;
        while (inForce == null && !come.isEmpty()) {
            come.removeLast().run();
        }
        refused = ofNewest;
        come.clear();
    }

    private void judgeBy(RuleSet rules) {
        if (rules.version().equals(version())) {
            refused = null;
            return;
        }
        try {
            inForce = new InForce(rules.version(), compiler.apply(rules));
        } catch (RuntimeException e) { // a set of a later version may surprise the compiler in any way
            refuse(
                    "rule set " + rules.version(),
                    e instanceof IllegalArgumentException ? e.getMessage() : e.toString());
            return;
        }
        refused = null;
        LOG.info("rule set {} judges from now on: {}", rules.version(), String.join(", ", rules.subjects()));
        onChange.accept(rules.version());
    }

    private void refuse(String what, String why) {
        if (!what.equals(refused)) {
            String judge = version() == null ? "none judges yet" : version() + " stays in force";
            LOG.error("{} is refused, {}: {}", what, judge, why);
        }
        refused = what;
    }

    @Override
    public Judged apply(Article article) {
        return inForce.judge.apply(article);
    }

    /** Version of the rule set in force, or null before the first. */
    String version() {
        InForce now = inForce;
        return now == null ? null : now.version;
    }

    /** What is refused of the topic, in words; or null when its newest set judges. */
    String refused() {
        return refused;
    }
}
