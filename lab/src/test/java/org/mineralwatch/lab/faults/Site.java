package org.mineralwatch.lab.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.mineralwatch.lab.Command;
import org.mineralwatch.lab.Configuration;
import org.mineralwatch.lab.Newsroom;
import org.mineralwatch.processor.rules.RuleSetFolder;

/**
 * A whole installation as operators run it: three brokers, an ingester, two processors and a sink, each a process on a host of its own,
 * and feeds with news that goes on and on.
 */
final class Site implements AutoCloseable {
    private static final int FEEDS = 16;
    private static final String MINUTES = "0.02";
    private static final int ROOM_DISK = 1_000;
    private static final int BROKER_DISK = 4_000;

    private final Path build;
    private final Path folder;
    private final Path config;
    private final Network network = new Network();
    private final BrokerCluster cluster;
    private final Newsroom news;
    private final RoomProcess ingester;
    private final List<RoomProcess> processors = new ArrayList<>();
    private final RoomProcess sink;
    private final Host spare;
    private final Proof proof;

    /** @param articles so many at most are told */
    Site(Path folder, int articles) throws IOException {
        this(folder, articles, Command.ROOT);
    }

    /**
     * @param articles so many at most are told
     * @param build the folder of the program that the rooms run
     */
    Site(Path folder, int articles, Path build) throws IOException {
        this.build = build;
        this.folder = folder;
        this.news = News.room(FEEDS, articles);
        this.config = Configuration.write(folder.resolve("config"), News.opml(news, FEEDS, MINUTES));
        this.cluster = new BrokerCluster(network, folder);
        this.ingester = room("ingest", "ingest", "--import");
        this.processors.add(room("processor-1", "processor", "--publish"));
        this.processors.add(room("processor-2", "processor"));
        this.sink = room("sink", "sink");
        this.spare = network.host("spare");
        disks().forEach(Disks::mount);
        this.proof = new Proof(
                cluster.kafka(),
                news,
                new ExpectedAlerts(RuleSetFolder.read(config)),
                sink.data(),
                this::startWhatEnded);
    }

    /** The folders that have a disk of their own, with its megabytes. */
    private Map<Path, Integer> disks() {
        Map<Path, Integer> disks = new LinkedHashMap<>();
        processors.forEach(processor -> disks.put(processor.data(), ROOM_DISK));
        disks.put(sink.data(), ROOM_DISK);
        cluster.brokers().forEach(broker -> disks.put(cluster.log(broker), BROKER_DISK));
        return disks;
    }

    /** A second process with the identity of a processor, on a host and with a state of its own. */
    Program twin(RoomProcess room) {
        RoomProcess twin = RoomProcess.of(
                build, spare, "twin", bootstrap(), folder, List.of("processor", "--config", config.toString()));
        String id = "instance-id";
        try {
            Files.copy(room.data().resolve(id), twin.data().resolve(id), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return twin.program();
    }

    private RoomProcess room(String name, String... arguments) {
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--config", config.toString()));
        return RoomProcess.of(build, network.host(name), name, bootstrap(), folder, line);
    }

    String bootstrap() {
        return cluster.kafka().bootstrap();
    }

    /** Starts everything, one after the other, and returns when all of it is at work. */
    void start() {
        prepareLauncher();
        cluster.start();
        await("three brokers").atMost(Duration.ofMinutes(2)).ignoreExceptions().until(cluster::whole);
        Stream.concat(Stream.of(processors.get(0)), rooms()).distinct().forEach(room -> {
            room.program().start();
            awaitReady(room);
        });
    }

    /** What the launcher does once, it does before there is a load. */
    private void prepareLauncher() {
        List<String> version = List.of(build.resolve("mineralwatch").toString(), "--version");
        try (Command launcher = Command.start(folder, version, Map.of())) {
            launcher.await(Duration.ofMinutes(5));
        }
    }

    /** Starts it again where it ends by itself, as a service manager does. */
    static void awaitReady(RoomProcess room) {
        await(room.name() + " is ready")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    room.program().startIfEnded();
                    return room.ready();
                });
    }

    Path folder() {
        return folder;
    }

    Path config() {
        return config;
    }

    Network network() {
        return network;
    }

    BrokerCluster cluster() {
        return cluster;
    }

    Newsroom news() {
        return news;
    }

    /**
     * Waits for news, and until all of it has come through. What ends by itself in this time, as a room does some seconds after its
     * clock was set back, is started again.
     *
     * @return what was compared, in words
     */
    String check() {
        try {
            proof.awaitNews();
            return proof.check();
        } catch (ConditionTimeoutException e) {
            PostMortem.of(this);
            throw e;
        }
    }

    RoomProcess ingester() {
        return ingester;
    }

    List<RoomProcess> processors() {
        return processors;
    }

    RoomProcess sink() {
        return sink;
    }

    Stream<RoomProcess> rooms() {
        return Stream.concat(Stream.of(ingester), Stream.concat(processors.stream(), Stream.of(sink)));
    }

    /** Every process that there is. */
    Stream<Program> programs() {
        return Stream.concat(cluster.brokers().stream(), rooms().map(RoomProcess::program));
    }

    /** Starts what has ended, as a service manager does. */
    void startWhatEnded() {
        programs().forEach(Program::startIfEnded);
    }

    @Override
    public void close() {
        proof.close();
        rooms().forEach(RoomProcess::close);
        cluster.close();
        news.close();
        network.close();
        disks().keySet().forEach(Disks::unmount);
    }
}
