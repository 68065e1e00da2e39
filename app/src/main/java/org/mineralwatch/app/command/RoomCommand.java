package org.mineralwatch.app.command;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Callable;
import org.mineralwatch.app.wiring.Rooms;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.news.Lane;
import org.mineralwatch.service.DataFolder;
import org.mineralwatch.service.HealthServer;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.Metrics;
import org.mineralwatch.service.Room;
import picocli.CommandLine.Mixin;

/** A verb that runs one room of the pipeline against an outside Kafka until it is told to end. */
abstract class RoomCommand implements Callable<Integer> {
    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private RoomOptions options;

    /** The rooms of this process, in the order in which news moves through them. */
    abstract List<Room> rooms(Wiring wiring, Running running) throws IOException;

    @Override
    public Integer call() throws IOException, InterruptedException {
        KafkaConnection connection = kafka.required();
        InetSocketAddress http = options.http();
        try (Running running = Running.untilTold()) {
            DataFolder data = running.closing(DataFolder.open(options.data()));
            Metrics metrics = new Metrics();
            Wiring wiring = new Wiring(connection, Lane.LIVE, data, 1, metrics);
            wiring.ensureTopics();
            Rooms rooms = running.closing(new Rooms(rooms(wiring, running)));
            HealthServer health = running.closing(new HealthServer(http, rooms.all(), metrics));
            rooms.start();
            System.err.println("mineralwatch " + rooms.all().get(0).name() + " works on " + connection + ", data in "
                    + data.path() + ", health at " + health.address() + "/health/ready");
            running.awaitEnd();
            return 0;
        }
    }
}
