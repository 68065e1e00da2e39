package org.mineralwatch.app.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.mineralwatch.service.AtomicFile;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.StartFailure;

/**
 * A real Kafka broker and its controller inside this process, on loopback, with its data in a folder: survives a restart with
 * everything in it. The only class that touches {@code kafka.*}, which is no public API.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final int ANY_PORT = 0;

    private final KafkaRaftServer server;
    private final KafkaConnection connection;

    private EmbeddedKafka(KafkaRaftServer server, KafkaConnection connection) {
        this.server = server;
        this.connection = connection;
    }

    /**
     * Starts a broker on a port of the system's choice.
     *
     * @param folder where its data is
     * @throws StartFailure when it cannot start
     */
    public static EmbeddedKafka start(Path folder) {
        return start(folder, ANY_PORT);
    }

    /**
     * Starts a broker.
     *
     * @param folder where its data is
     * @param wishedPort where clients of this machine reach it; 0 for any
     * @throws StartFailure when the port is taken or the data cannot be used
     */
    public static EmbeddedKafka start(Path folder, int wishedPort) {
        int port = freePort(wishedPort);
        try {
            Path settings = Files.createDirectories(folder).resolve("server.properties");
            Properties properties = settings(folder.resolve("log"), port, freePort(ANY_PORT));
            try (OutputStream out = Files.newOutputStream(settings)) {
                properties.store(out, "written at each start");
            }
            format(folder, settings);
            KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
            server.startup();
            return new EmbeddedKafka(server, new KafkaConnection("127.0.0.1:" + port, Map.of()));
        } catch (IOException e) {
            throw new StartFailure("the embedded Kafka cannot use " + folder + ": " + e);
        }
    }

    public KafkaConnection connection() {
        return connection;
    }

    private static Properties settings(Path log, int port, int controllerPort) {
        Properties p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", "1");
        p.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        p.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        p.put("controller.listener.names", "CONTROLLER");
        p.put("log.dirs", log.toAbsolutePath().toString());
        p.put("auto.create.topics.enable", "false");
        oneOfEach(p);
        p.put("group.initial.rebalance.delay.ms", "0");
        p.put("log.cleaner.dedupe.buffer.size", "4194304");
        p.put("log.cleaner.threads", "1");
        p.put("message.max.bytes", Integer.toString(org.mineralwatch.news.TopicPolicy.MAX_RECORD_BYTES));
        p.put("num.network.threads", "2");
        p.put("num.io.threads", "4");
        p.put("num.recovery.threads.per.data.dir", "2");
        p.put("background.threads", "2");
        p.put("transaction.partition.verification.enable", "true");
        p.put("group.min.session.timeout.ms", "1000");
        // after a kill the controller waits this long for the broker that was, before it takes the one that is
        p.put("broker.session.timeout.ms", "3000");
        p.put("broker.heartbeat.interval.ms", "500");
        p.put("log.initial.task.delay.ms", "5000");
        return p;
    }

    private static void oneOfEach(Properties p) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            p.put(topic + ".replication.factor", "1");
            p.put(topic + ".num.partitions", topic.equals("offsets.topic") ? "8" : "4");
        }
        p.put("transaction.state.log.min.isr", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
        p.put("default.replication.factor", "1");
    }

    private static void format(Path folder, Path settings) throws IOException {
        Path idFile = folder.resolve("cluster-id");
        if (!Files.exists(idFile)) {
            AtomicFile.write(idFile, Uuid.randomUuid().toString());
        }
        // eligible leader replicas choose among several brokers after an unclean end; with one there is nothing to
        // choose,
        // and nothing to wait for
        String[] arguments = {
            "format",
            "--ignore-formatted",
            "--feature",
            "eligible.leader.replicas.version=0",
            "-t",
            Files.readString(idFile).strip(),
            "-c",
            settings.toString()
        };
        java.io.ByteArrayOutputStream said = new java.io.ByteArrayOutputStream();
        int exit = StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (exit != 0) {
            throw new StartFailure(
                    "the embedded Kafka cannot prepare " + folder + ": " + said.toString(StandardCharsets.UTF_8));
        }
    }

    private static int freePort(int wished) {
        try (ServerSocket socket = new ServerSocket(wished, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            if (wished == ANY_PORT) {
                throw new UncheckedIOException(e);
            }
            throw new StartFailure("port " + wished + " of this machine is taken (" + e.getMessage()
                    + "): stop what uses it, or give another with --kafka-port");
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
