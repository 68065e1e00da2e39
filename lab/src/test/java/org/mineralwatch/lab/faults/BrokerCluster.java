package org.mineralwatch.lab.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.mineralwatch.lab.Command;
import org.mineralwatch.news.TopicPolicy;
import org.mineralwatch.service.KafkaConnection;

/** Three real brokers, each a controller, too, each a process on a host of its own; every record is on all three. */
final class BrokerCluster implements AutoCloseable {
    private static final int BROKERS = 3;
    private static final int PORT = 9092;
    private static final int CONTROLLER_PORT = 9093;

    private final List<Program> brokers = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final KafkaConnection kafka;

    BrokerCluster(Network network, Path folder) throws IOException {
        List<Host> hosts = IntStream.rangeClosed(1, BROKERS)
                .mapToObj(id -> network.host("broker-" + id))
                .toList();
        String voters = IntStream.rangeClosed(1, BROKERS)
                .mapToObj(id -> id + "@" + hosts.get(id - 1).address() + ":" + CONTROLLER_PORT)
                .collect(Collectors.joining(","));
        for (int id = 1; id <= BROKERS; id++) {
            Host host = hosts.get(id - 1);
            Path own = folder.resolve("broker-" + id);
            Files.createDirectories(own.resolve("log"));
            folders.add(own);
            Path settings = own.resolve("server.properties");
            try (OutputStream out = Files.newOutputStream(settings)) {
                settings(id, host, own.resolve("log"), voters).store(out, "a broker of three");
            }
            brokers.add(new Program(
                    host,
                    folder.resolve("logs").resolve("broker-" + id),
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-Xmx512m",
                            "-cp",
                            Command.LIB + "/*",
                            "kafka.Kafka",
                            settings.toString()),
                    Map.of()));
        }
        kafka = new KafkaConnection(
                hosts.stream().map(host -> host.address() + ":" + PORT).collect(Collectors.joining(",")),
                Map.of("default.api.timeout.ms", "60000", "request.timeout.ms", "20000"));
    }

    private static Properties settings(int id, Host host, Path log, String voters) {
        Properties p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", Integer.toString(id));
        p.put("controller.quorum.voters", voters);
        p.put("controller.listener.names", "CONTROLLER");
        p.put(
                "listeners",
                "PLAINTEXT://" + host.address() + ":" + PORT + ",CONTROLLER://" + host.address() + ":"
                        + CONTROLLER_PORT);
        p.put("log.dirs", log.toString());
        p.put("auto.create.topics.enable", "false");
        p.put("default.replication.factor", "3");
        p.put("min.insync.replicas", "2");
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            p.put(topic + ".replication.factor", "3");
            p.put(topic + ".num.partitions", "6");
        }
        p.put("transaction.state.log.min.isr", "2");
        p.put("share.coordinator.state.topic.min.isr", "2");
        p.put("group.initial.rebalance.delay.ms", "0");
        p.put("message.max.bytes", Integer.toString(TopicPolicy.MAX_RECORD_BYTES));
        p.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        p.put("log.cleaner.dedupe.buffer.size", "4194304");
        p.put("log.cleaner.threads", "1");
        p.put("num.io.threads", "4");
        p.put("num.network.threads", "2");
        p.put("num.replica.fetchers", "1");
        p.put("group.min.session.timeout.ms", "1000");
        return p;
    }

    void start() {
        String cluster = Uuid.randomUuid().toString();
        for (Path own : folders) {
            String settings = own.resolve("server.properties").toString();
            StorageTool.execute(new String[] {"format", "-t", cluster, "-c", settings}, System.out);
        }
        brokers.forEach(Program::start);
    }

    KafkaConnection kafka() {
        return kafka;
    }

    List<Program> brokers() {
        return brokers;
    }

    /** Where a broker keeps its partitions. */
    Path log(Program broker) {
        return folders.get(brokers.indexOf(broker)).resolve("log");
    }

    /** The broker that leads the controllers at this moment. */
    Program controller() {
        try (Admin admin = kafka.admin()) {
            return brokers.get(admin.describeMetadataQuorum().quorumInfo().get().leaderId() - 1);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Whether all brokers are there and every partition has all its replicas. */
    boolean whole() {
        try (Admin admin = kafka.admin()) {
            return admin.describeCluster().nodes().get().size() == BROKERS
                    && admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get().values().stream()
                            .flatMap(topic -> topic.partitions().stream())
                            .allMatch(partition -> partition.isr().size() == BROKERS);
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        brokers.forEach(Program::close);
    }
}
