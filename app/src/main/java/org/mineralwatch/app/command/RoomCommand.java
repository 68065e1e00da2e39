package org.mineralwatch.app.command;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mineralwatch.app.log.Notice;
import org.mineralwatch.app.wiring.Rooms;
import org.mineralwatch.app.wiring.Settings;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.news.Lane;
import org.mineralwatch.service.DataFolder;
import org.mineralwatch.service.HealthServer;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.Metrics;
import org.mineralwatch.service.Room;
import org.mineralwatch.service.TopicUse;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A verb that runs one room of the pipeline against an outside Kafka until it is told to end. */
abstract class RoomCommand implements Callable<Integer> {
    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private RoomOptions options;

    @Mixin
    private ConfigOption config;

    @Spec
    private CommandSpec spec;

    /** What the settings say, as far as this process reads them. */
    abstract Settings settings();

    /** The groups of settings that it reads. */
    abstract Set<String> groups();

    /** The rooms of this process, in the order in which news moves through them. */
    abstract List<Room> rooms(Wiring wiring, Settings settings, Running running) throws IOException;

    /** Where feeds, rules and settings stand. */
    final ConfigOption config() {
        return config;
    }

    /** What this process does with which topics. */
    abstract List<TopicUse> topics();

    @Override
    public Integer call() throws IOException, InterruptedException {
        KafkaConnection connection = kafka.required();
        Settings settings = settings();
        if (options.printConfig()) {
            new PrintedConfig(spec, kafka, options, config).print(settings, groups());
            return 0;
        }
        InetSocketAddress http = options.http();
        try (Running running = Running.untilTold()) {
            DataFolder data = running.closing(DataFolder.open(options.data()));
            Metrics metrics = new Metrics();
            data.register(metrics);
            Wiring wiring = new Wiring(connection, Lane.LIVE, data, 1, metrics);
            wiring.ensureUsable(topics());
            Rooms rooms = running.closing(new Rooms(rooms(wiring, settings, running)));
            HealthServer health = running.closing(new HealthServer(http, rooms.all(), metrics));
            rooms.start();
            String room = rooms.all().get(0).name();
            Notice.say(
                    "mineralwatch " + room + " works on " + connection + ", data in " + data.path() + ", health at "
                            + health.address() + "/health/ready",
                    facts(connection, data, health));
            running.awaitEnd(rooms);
            return 0;
        }
    }

    /** What programs want to know of a long-running process, by name. */
    static Map<String, Object> facts(KafkaConnection kafka, DataFolder data, HealthServer health) {
        return Map.of("kafka", kafka.bootstrap(), "data", data.path().toString(), "health", health.address());
    }
}
