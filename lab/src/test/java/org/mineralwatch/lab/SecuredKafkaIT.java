package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.app.wiring.Rooms;
import org.mineralwatch.app.wiring.Settings;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.ingest.IngestRoom;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.processor.ProcessorRoom;
import org.mineralwatch.service.DataFolder;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.Metrics;
import org.mineralwatch.service.Room;
import org.mineralwatch.service.StartFailure;
import org.mineralwatch.sink.SinkRoom;

/** The pipeline on a Kafka with TLS, a user a room and the access rules of docs/SECURITY.md: no more than they need, no less. */
class SecuredKafkaIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Duration WHILE = Duration.ofSeconds(20);

    /** What a room does with news only, of which it is given none here, or seldom. */
    private static final List<String> NOT_MISSED_AT_ONCE = List.of(
            "User:processor WRITE TOPIC mineralwatch.processor-",
            "User:processor DELETE TOPIC mineralwatch.processor-",
            "User:sink WRITE TOPIC mineralwatch.sink-",
            "User:sink WRITE TOPIC mineralwatch.alerts.",
            "User:sink WRITE TRANSACTIONAL_ID mineralwatch.push-");

    @TempDir
    static Path folder;

    private static SecuredKafka kafka;
    private static Cluster cluster;
    private static Newsroom newsroom;
    private static PushTarget target;
    private static Path config;

    @BeforeAll
    static void secure() throws Exception {
        DocumentedRules rules = DocumentedRules.read();
        kafka = new SecuredKafka(folder.resolve("kafka"), rules.users());
        cluster = new Cluster(kafka.admin());
        rules.grant(folder, kafka.admin());
        newsroom = new Newsroom(3, 20, 20);
        target = new PushTarget();
        config = Configuration.write(folder.resolve("config"), newsroom.opml("1"));
        Files.writeString(config.resolve("key"), PushTarget.KEY);
        Files.writeString(
                config.resolve("mineralwatch.yaml"),
                "push:\n  endpoints:\n    desk: {webhook: \"" + target.address() + "/hook\", secret-file: key}\n",
                StandardOpenOption.APPEND);
        done("operator", "rules", "publish", "--config", config.toString());
        done("operator", "feeds", "import", "--config", config.toString());
    }

    @AfterAll
    static void end() {
        target.close();
        newsroom.close();
        kafka.close();
    }

    @Test
    void every_room_and_person_works_with_no_more_than_the_documented_rules() throws Exception {
        try (Command ingest = start(kafka.propertiesWithLoginInFile("ingest"), "ingest", "1");
                Command processor = start(kafka.propertiesWithLoginInFile("processor"), "processor", "2");
                Command sink = start(kafka.propertiesWithLoginInFile("sink"), "sink", "3")) {
            await("alerts, the same on topics, in files and pushed")
                    .atMost(LIMIT)
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreExceptions()
                    .until(() -> {
                        assertThat(List.of(ingest, processor, sink))
                                .allSatisfy(room ->
                                        assertThat(room.alive()).as(room.said()).isTrue());
                        int alerts = cluster.read(Lane.LIVE.alerts(), true).size();
                        return alerts > 0
                                && newsroom.shown() == newsroom.articles().size()
                                && AlertLines.ofFiles(folder.resolve("sink-3/alerts"))
                                                .size()
                                        == alerts
                                && target.requests().size() == alerts;
                    });
            assertThat(done("subscriber", "subscribe", "--from-beginning", "--no-wait", "--json")
                            .lines())
                    .hasSameSizeAs(cluster.read(Lane.LIVE.alerts(), true));
            operate(cluster.read(Lane.LIVE.alerts(), true).get(0));
            for (Command room : List.of(ingest, processor, sink)) {
                room.terminate();
                room.await(Duration.ofSeconds(10));
                assertThat(room.said()).doesNotContain("Authorization", "WARN", "ERROR");
            }
        }
    }

    /** The operator's verbs beside the rooms, and an analyst's replay of the archive. */
    private static void operate(ConsumerRecord<String, byte[]> raised) {
        Alert alert = Topics.alerts("").value().deserializer().deserialize(raised.topic(), raised.value());
        String article = alert.articles().get(0).id();
        Path archive = folder.resolve("archive.jsonl.gz");
        done("operator", "alerts", "check", folder.resolve("sink-3/alerts").toString());
        assertThat(done("operator", "articles", "show", article)).contains(article);
        assertThat(done("operator", "explain", alert.id(), "--config", config.toString()))
                .contains(alert.headline());
        done("operator", "dead-letters", "list");
        done("operator", "dead-letters", "retry", "--all");
        done("operator", "backup", archive.toString());
        done("analyst", "replay", "kafka:articles", "--name", "look", "--config", config.toString());
        done(
                "operator",
                "replay",
                "--into",
                "live",
                Command.ROOT.resolve("corpus/sample").toString());
        done("operator", "articles", "retract", article);
        try (Command restore = as("operator", "restore", archive.toString())) {
            assertThat(restore.await(LIMIT)).as(restore.said()).isEqualTo(1);
            assertThat(restore.said()).contains(" has records: ");
        }
    }

    @Test
    void a_room_that_lacks_a_rule_ends_and_says_what_to_grant() throws Exception {
        List<AclBinding> taken = List.of(
                rule("ingest", ResourceType.GROUP, "mineralwatch.ingest", PatternType.LITERAL, AclOperation.READ),
                rule("processor", ResourceType.TOPIC, "mineralwatch.articles", PatternType.LITERAL, AclOperation.READ),
                rule(
                        "sink",
                        ResourceType.TRANSACTIONAL_ID,
                        "mineralwatch.sink-",
                        PatternType.PREFIXED,
                        AclOperation.WRITE));
        try (Admin admin = kafka.admin().admin()) {
            assertThat(admin.deleteAcls(taken.stream().map(AclBinding::toFilter).toList())
                            .all()
                            .get())
                    .hasSameSizeAs(taken);
            try (Command ingest = room("ingest", "lacking");
                    Command processor = room("processor", "lacking");
                    Command sink = room("sink", "lacking")) {
                ends(processor, "Kafka does not allow user 'processor' READ on topic mineralwatch.articles");
                ends(ingest, "Kafka does not allow user 'ingest' READ on group mineralwatch.ingest");
                ends(sink, "Kafka does not allow user 'sink' WRITE on its transactional id");
            } finally {
                admin.createAcls(taken).all().get();
            }
        }
    }

    @Test
    void a_wrong_password_is_refused_and_so_is_whoever_comes_without_tls() {
        try (Command stranger = start(kafka.properties("sink", "guessed"), "sink", "stranger");
                Command plain = start(Map.of(), "sink", "plain")) {
            ends(stranger, "Kafka does not know user 'sink' (Authentication failed");
            assertThat(stranger.said()).contains("sasl.jaas.config").doesNotContain("guessed");
            ends(plain, "no Kafka answers within 10 s");
            assertThat(plain.said()).contains("speaks PLAINTEXT there");
        }
    }

    /** In full only; the topics that the rooms make are made anew each time. */
    @Test
    @EnabledIfSystemProperty(named = "whole", matches = "true")
    void none_of_the_documented_rules_of_a_room_can_be_spared() throws Exception {
        List<String> spared = new ArrayList<>();
        try (Admin admin = kafka.admin().admin()) {
            for (String user : List.of("ingest", "processor", "sink")) {
                for (AclBinding rule : rulesOf(admin, user)) {
                    forgetRooms(admin);
                    admin.deleteAcls(List.of(rule.toFilter())).all().get();
                    String said = refusal(user, folder.resolve(user + "-" + System.nanoTime()));
                    System.out.println(named(rule) + " -> " + said);
                    admin.createAcls(List.of(rule)).all().get();
                    if (said.isEmpty()) {
                        spared.add(named(rule));
                    }
                }
            }
        }
        assertThat(spared).containsExactlyInAnyOrderElementsOf(NOT_MISSED_AT_ONCE);
    }

    /** Members that ended would keep their share for a while, and topics that are there need not be made. */
    private static void forgetRooms(Admin admin) throws Exception {
        List<GroupListing> peopled = admin.listGroups().all().get().stream()
                .filter(group ->
                        group.groupState().filter(GroupState.EMPTY::equals).isEmpty())
                .toList();
        for (GroupListing group : peopled) {
            admin.removeMembersFromConsumerGroup(group.groupId(), new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
        }
        Set<String> made = admin.listTopics().names().get();
        made.removeIf(topic -> !topic.matches("mineralwatch\\.(processor-|sink-|alerts\\.).*"));
        admin.deleteTopics(made).all().get();
    }

    /** Why a room that works in this process is refused; nothing when it is not for a while. */
    private static String refusal(String room, Path data) {
        KafkaConnection connection =
                new KafkaConnection(kafka.bootstrap(), kafka.properties(room, SecuredKafka.password(room)));
        try (DataFolder kept = DataFolder.open(data)) {
            Settings settings = Settings.withEndpoints(config);
            Wiring wiring = new Wiring(connection, Lane.LIVE, kept, 1, new Metrics());
            List<Room> all = new ArrayList<>();
            switch (room) {
                case "ingest" -> all.add(wiring.ingest(settings.ingest()));
                case "processor" -> all.add(wiring.processor(settings.processor()));
                default -> {
                    all.add(wiring.sink());
                    all.addAll(wiring.push(settings.endpoints()));
                }
            }
            try (Rooms rooms = new Rooms(all)) {
                wiring.ensureUsable(
                        switch (room) {
                            case "ingest" -> IngestRoom.TOPICS;
                            case "processor" -> ProcessorRoom.TOPICS;
                            default -> SinkRoom.TOPICS;
                        });
                rooms.start();
                await("a refusal")
                        .atMost(WHILE)
                        .until(() -> rooms.look().refused().isPresent());
                return rooms.look().refused().orElseThrow();
            }
        } catch (StartFailure e) {
            return e.getMessage();
        } catch (ConditionTimeoutException e) {
            return "";
        }
    }

    private static String named(AclBinding rule) {
        return rule.entry().principal() + " " + rule.entry().operation() + " "
                + rule.pattern().resourceType() + " " + rule.pattern().name();
    }

    private static List<AclBinding> rulesOf(Admin admin, String user) {
        try {
            return admin.describeAcls(AclBindingFilter.ANY).values().get().stream()
                    .filter(rule -> rule.entry().principal().equals("User:" + user))
                    .sorted(Comparator.comparing(SecuredKafkaIT::named))
                    .toList();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static void ends(Command room, String why) {
        assertThat(room.await(LIMIT)).as(room.said()).isEqualTo(1);
        assertThat(room.said()).contains(why);
        if (why.contains("does not allow")) {
            assertThat(room.said()).contains("; grant it with kafka-acls.sh as docs/SECURITY.md shows");
        }
    }

    private static AclBinding rule(String user, ResourceType type, String name, PatternType kind, AclOperation what) {
        return new AclBinding(
                new ResourcePattern(type, name, kind),
                new AccessControlEntry("User:" + user, "*", what, AclPermissionType.ALLOW));
    }

    private static Command room(String name, String life) {
        return start(kafka.properties(name, SecuredKafka.password(name)), name, life);
    }

    private static Command start(Map<String, String> properties, String room, String life) {
        Path data = folder.resolve(room + "-" + life);
        return start(
                properties,
                List.of(room, "--data", data.toString(), "--http", "127.0.0.1:0", "--config", config.toString()));
    }

    private static Command start(Map<String, String> properties, Collection<String> arguments) {
        List<String> line = new ArrayList<>(arguments);
        line.addAll(List.of("--kafka", kafka.bootstrap()));
        properties.forEach((key, value) -> line.addAll(List.of("--kafka-property", key + "=" + value)));
        return Command.start(folder, line.toArray(String[]::new));
    }

    private static Command as(String user, String... arguments) {
        return start(kafka.properties(user, SecuredKafka.password(user)), List.of(arguments));
    }

    private static String done(String user, String... arguments) {
        try (Command command = as(user, arguments)) {
            assertThat(command.await(LIMIT)).as(command.said()).isZero();
            return command.printed();
        }
    }
}
