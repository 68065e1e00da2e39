package org.mineralwatch.app.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.processor.rules.RuleSetFolder;
import org.mineralwatch.service.Ending;
import org.mineralwatch.service.Health;
import org.mineralwatch.service.Metrics;
import org.mineralwatch.service.Room;
import org.mineralwatch.service.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the changes of the rules in a configuration folder while the pipeline runs. A change is taken when two looks in a row see
 * it, so that files which are saved one by one come as one rule set. A set that does not compile is refused as a whole, with every
 * mistake in the log once, and the one that is live stays.
 */
public final class RulesWatch implements Room {
    private static final Logger LOG = LoggerFactory.getLogger(RulesWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(5);

    private final Path config;
    private final Function<RuleSet, List<String>> check;
    private final Consumer<RuleSet> publish;
    private final Ending ending = new Ending();
    private final Turns turns = new Turns(LONGEST_LOOK);
    private final Thread thread = new Thread(this::run, "watch-rules");
    private RuleSet live;
    private String good;
    private Sight seen;
    private Sight settled;
    private volatile Standing standing;

    /** What a look at the folder showed. */
    private sealed interface Sight {}

    private record Texts(Map<String, String> files) implements Sight {}

    private record Unreadable(String reason) implements Sight {}

    /** How the newest rules of the folder stand; what a person should know of it. */
    private record Standing(boolean refused, String detail) {}

    /**
     * @param config the configuration folder
     * @param live what was published of it already
     * @param check tells what is doubtful in a rule set, a line each; throws {@link IllegalArgumentException} with every mistake
     *     of one that cannot judge
     * @param publish makes a rule set the one that judges
     */
    public RulesWatch(
            Path config,
            RuleSet live,
            Function<RuleSet, List<String>> check,
            Consumer<RuleSet> publish,
            Metrics metrics) {
        this.config = config;
        this.live = live;
        this.check = check;
        this.publish = publish;
        this.settled = new Texts(live.files());
        stand(false, "");
        metrics.gauge(
                "rules.refused",
                "1 when the newest rule set cannot be used and an older one judges",
                () -> standing.refused ? 1 : 0,
                "source",
                "folder");
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public void start() {
        thread.start();
    }

    private void run() {
        while (!ending.within(EVERY)) {
            turns.next();
            look();
        }
    }

    /** Looks once, and takes what has changed and come to rest. */
    void look() {
        Sight now = sight();
        boolean rests = now.equals(seen);
        seen = now;
        if (rests && !now.equals(settled) && settle(now)) {
            settled = now;
        }
    }

    private Sight sight() {
        try {
            return new Texts(RuleSetFolder.texts(config));
        } catch (IOException | UncheckedIOException e) {
            return new Unreadable("they cannot be read: " + e.getMessage());
        }
    }

    /** Returns whether that is the end of it; a rule set that Kafka did not take is tried again at the next look. */
    private boolean settle(Sight now) {
        if (now instanceof Unreadable unreadable) {
            refuse(unreadable.reason);
            return true;
        }
        RuleSet rules = RuleSetFolder.of(((Texts) now).files);
        if (rules.version().equals(live.version())) {
            LOG.info("the rules in {} are those of rule set {} again", config, live.version());
            stand(false, "");
            return true;
        }
        return !isGood(rules) || published(rules);
    }

    private boolean isGood(RuleSet rules) {
        if (rules.version().equals(good)) {
            return true;
        }
        try {
            check.apply(rules).forEach(doubt -> LOG.warn("{}", doubt));
        } catch (RuntimeException e) {
            refuse(e instanceof IllegalArgumentException ? String.valueOf(e.getMessage()) : e.toString());
            return false;
        }
        good = rules.version();
        return true;
    }

    private boolean published(RuleSet rules) {
        try {
            publish.accept(rules);
        } catch (RuntimeException e) {
            String waits = "; rule set " + rules.version() + " waits for Kafka: " + e;
            if (!standing.detail.endsWith(waits)) {
                LOG.warn("rule set {} was not taken yet: {}", rules.version(), e.toString());
            }
            stand(false, waits);
            return false;
        }
        live = rules;
        LOG.info("rule set {} is live now: {}", rules.version(), String.join(", ", rules.subjects()));
        stand(false, "");
        return true;
    }

    private void refuse(String mistakes) {
        LOG.error("the changed rules in {} are refused, rule set {} stays live:\n{}", config, live.version(), mistakes);
        List<String> lines = mistakes.lines().toList();
        String more = lines.size() == 1 ? "" : " (and " + (lines.size() - 1) + " more in the log)";
        stand(true, "; the newest rules in " + config + " are refused: " + lines.get(0) + more);
    }

    private void stand(boolean refused, String more) {
        standing = new Standing(refused, "rule set " + live.version() + " is live" + more);
    }

    /** Good also when the newest rules are refused: those before them go on judging. */
    @Override
    public Health health() {
        return turns.of(new Health.Ready(standing.detail));
    }

    @Override
    public void close() {
        ending.of(thread, EVERY);
    }
}
