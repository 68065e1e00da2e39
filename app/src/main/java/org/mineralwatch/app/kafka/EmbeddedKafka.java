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
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.errors.InterruptException;
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
        BrokerSettings settings = new BrokerSettings(folder.resolve("log"), port, freePort(ANY_PORT));
        try {
            Path file = Files.createDirectories(folder).resolve("server.properties");
            try (OutputStream out = Files.newOutputStream(file)) {
                settings.brokerAndController().store(out, "written at each start");
            }
            format(folder, file);
            if (endedUncleanly(settings.log())) {
                forgetFormerLife(settings);
            }
            return new EmbeddedKafka(
                    started(settings.brokerAndController()), new KafkaConnection("127.0.0.1:" + port, Map.of()));
        } catch (IOException e) {
            throw new StartFailure("the embedded Kafka cannot use " + folder + ": " + e);
        }
    }

    public KafkaConnection connection() {
        return connection;
    }

    private static KafkaRaftServer started(Properties settings) {
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        server.startup();
        return server;
    }

    /** A broker that ends as it should leaves a mark, and removes it when it starts. */
    private static boolean endedUncleanly(Path log) {
        return Files.exists(log.resolve("__cluster_metadata-0")) && !Files.exists(log.resolve(".kafka_cleanshutdown"));
    }

    /**
     * Makes the controller, alone, take a killed broker's registration and leadership away before the broker comes back. Else the
     * broker begins as the leader that it was, its transaction coordinator goes on with what the kill cut short, and loses its
     * partitions while it does, when the controller notices; Kafka 4.3.1 then takes their leader for deleted, calls the
     * transaction complete and leaves partitions of it open for ever, or half of it committed.
     */
    private static void forgetFormerLife(BrokerSettings settings) throws IOException {
        KafkaRaftServer controller = started(settings.controllerAlone());
        try (Admin admin = Admin.create(Map.of("bootstrap.controllers", settings.controllerAddress()))) {
            admin.unregisterBroker(BrokerSettings.NODE).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof BrokerIdNotRegisteredException)) {
                throw new IOException("its former life cannot be ended", e.getCause());
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }

    private static void format(Path folder, Path settings) throws IOException {
        Path idFile = folder.resolve("cluster-id");
        if (!Files.exists(idFile)) {
            AtomicFile.write(idFile, Uuid.randomUuid().toString());
        }
        // eligible leader replicas choose among several brokers after an unclean end; with one there is no choice
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
