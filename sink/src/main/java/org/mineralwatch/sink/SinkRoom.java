package org.mineralwatch.sink;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
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
import org.mineralwatch.sink.topology.SinkTopology;

/**
 * The sink: turns stories into alert events on {@code alerts.<subject>}, exactly once, and creates the topic of each subject that
 * a published rule set names.
 */
public final class SinkRoom implements Room {
    /** The room's name, group and application id. */
    public static final String NAME = "sink";

    private static final Duration RULES_LIMIT = Duration.ofSeconds(30);

    private final StreamsRoom streams;
    private final Admin admin;
    private final TopicSetup topics;
    private final TopicFollower<RuleSet> rules;
    private final Set<String> subjects = new HashSet<>();

    public SinkRoom(StreamsRoom.Setting setting, Metrics metrics) {
        streams =
                new StreamsRoom(NAME, setting, new SinkTopology(setting.lane(), alert -> count(metrics, alert))::build);
        streams.register(metrics);
        admin = setting.kafka().admin();
        topics = new TopicSetup(admin, setting.lane());
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
        topics.ensure(fresh.stream().map(Topics::alerts).toList());
        subjects.addAll(fresh); // a topic that Kafka refused is tried again when the rules are read again
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
        streams.start();
    }

    @Override
    public Health health() {
        return streams.health();
    }

    @Override
    public void close() {
        streams.close();
        rules.close();
        admin.close();
    }
}
