package org.mineralwatch.lab;

import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;

/** The three rooms, each in a container of the project's own image, as docker-compose.yml starts them, by their own health. */
final class RoomContainers implements AutoCloseable {
    /** Made by {@code docker-compose build}; MINERALWATCH_IMAGE names another. */
    static final String IMAGE = System.getenv().getOrDefault("MINERALWATCH_IMAGE", "mineralwatch");

    private final Network network;
    private final String kafka;
    private final List<GenericContainer<?>> rooms;
    private final GenericContainer<?> sink;

    RoomContainers(Network network, String kafka) {
        this.network = network;
        this.kafka = kafka;
        sink = room("sink");
        rooms = List.of(room("ingest", "--demo"), room("processor", "--publish"), sink);
    }

    static boolean imageIsBuilt() {
        try {
            DockerClientFactory.instance().client().inspectImageCmd(IMAGE).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    RoomContainers start() {
        Startables.deepStart(rooms).join();
        return this;
    }

    private GenericContainer<?> room(String name, String... more) {
        String[] command = Stream.concat(Stream.of(name, "--data", "/data", "--http", "0.0.0.0:8090"), Stream.of(more))
                .toArray(String[]::new);
        return new GenericContainer<>(DockerImageName.parse(IMAGE))
                .withImagePullPolicy(image -> false)
                .withNetwork(network)
                .withEnv("MINERALWATCH_KAFKA", kafka)
                .withCommand(command)
                .withTmpFs(Map.of("/tmp", "exec"))
                .withCreateContainerCmdModifier(create -> create.getHostConfig().withReadonlyRootfs(true))
                .waitingFor(Wait.forHealthcheck().withStartupTimeout(Duration.ofMinutes(2)));
    }

    /** The alert files of the sink, copied into a folder. */
    Path files(Path folder) {
        try {
            String lines = sink.execInContainer("bash", "-c", "cat /data/alerts/*/*.jsonl")
                    .getStdout();
            Files.writeString(Files.createDirectories(folder).resolve("all.jsonl"), lines);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while files were copied", e);
        }
    }

    String said() {
        StringBuilder said = new StringBuilder();
        rooms.forEach(room -> said.append(room.getLogs()));
        return said.toString();
    }

    @Override
    public void close() {
        rooms.forEach(GenericContainer::close);
    }
}
