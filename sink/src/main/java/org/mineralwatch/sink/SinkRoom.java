package org.mineralwatch.sink;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.Health;
import org.mineralwatch.service.Metrics;
import org.mineralwatch.service.Room;
import org.mineralwatch.service.StartFailure;
import org.mineralwatch.service.StreamsRoom;
import org.mineralwatch.service.TopicFollower;
import org.mineralwatch.service.TopicSetup;
import org.mineralwatch.service.TopicUse;
import org.mineralwatch.sink.topology.SinkTopology;

/**
 * The sink: turns stories into alert events on {@code alerts.<subject>}, exactly once, and creates the topic of each subject that
 * a published rule set names.
 */
public final class SinkRoom implements Room {
    /** The room's name, group and application id. */
    public static final String NAME = "sink";

    /** What it does with which topics; those of alerts, which it also reads for its copies, come with the rules. */
    public static final List<TopicUse> TOPICS =
            List.of(TopicUse.read(Topics.RULES), TopicUse.read(Topics.STORIES), TopicUse.write(Topics.DEAD_LETTERS));

    private static final Duration RULES_LIMIT = Duration.ofSeconds(30);

    private final StreamsRoom streams;
    private final TopicSetup topics;
    private final TopicFollower<RuleSet> rules;
    private final Set<String> subjects = new HashSet<>();
    private volatile String refused;

    public SinkRoom(StreamsRoom.Setting setting, Metrics metrics) {
        streams =
                new StreamsRoom(NAME, setting, new SinkTopology(setting.lane(), alert -> count(metrics, alert))::build);
        streams.register(metrics);
        topics = new TopicSetup(setting.kafka(), setting.lane());
        rules = new TopicFollower<>(setting.kafka(), setting.lane(), Topics.RULES, this::take);
    }

    private void take(String name, RuleSet ruleSet) {
        if (ruleSet != null) {
            createAlertTopics(ruleSet.subjects());
        }
    }

    private void createAlertTopics(Collection<String> named) {
        List<String> fresh =
                named.stream().filter(name -> !subjects.contains(name)).toList();
        List<String> lacking = topics.lacking(
                fresh.stream().map(Topics::alerts).map(TopicUse::readAndWrite).toList());
        if (lacking.isEmpty()) {
            subjects.addAll(fresh);
        } else {
            refused = String.join("\n", lacking);
        }
    }

    private static void count(Metrics metrics, Alert alert) {
        metrics.counter(
                        "alerts.events",
                        "Alert events written, by subject and status",
                        "subject",
                        alert.subject(),
                        "status",
                        alert.status().name().toLowerCase(Locale.ROOT))
                .increment();
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
        rules.start();
        try {
            if (!rules.awaitEnd(RULES_LIMIT)) {
                throw new StartFailure("the rules topic could not be read within " + RULES_LIMIT.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (refused != null) {
            throw new StartFailure(refused);
        }
        streams.start();
    }

    @Override
    public Health health() {
        return refused == null ? rules.of(streams.health()) : new Health.Refused(refused);
    }

    @Override
    public void close() {
        streams.close();
        rules.close();
    }
}
