package org.mineralwatch.lab.scale;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.mineralwatch.app.kafka.EmbeddedKafka;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.ingest.Floors;
import org.mineralwatch.ingest.IngestSettings;
import org.mineralwatch.ingest.fetch.FeedFetcher;
import org.mineralwatch.ingest.fetch.FetchRequest;
import org.mineralwatch.ingest.fetch.FetchSettings;
import org.mineralwatch.ingest.list.FeedDefinitions;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.Lane;
import org.mineralwatch.service.DataFolder;
import org.mineralwatch.service.Metrics;
import org.mineralwatch.service.Room;

/**
 * The process that a {@link FeedFarm} is polled by: {@code ingest}, the room with a broker beside it, or {@code fetch}, the same
 * fetcher with nothing behind it, which asks every feed once and ends. It works until its standard input ends.
 */
final class FarmProcess {
    private FarmProcess() {}

    /** Arguments: ingest or fetch, folder, feeds, hosts, port, seconds between two polls of a feed, threads. */
    public static void main(String[] args) throws Exception {
        List<String> addresses =
                FeedFarm.addresses(Integer.parseInt(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
        Duration interval = Duration.ofSeconds(Long.parseLong(args[5]));
        int threads = Integer.parseInt(args[6]);
        if (args[0].equals("fetch")) {
            fetch(addresses, threads);
        } else {
            ingest(Path.of(args[1]), addresses, interval, threads);
        }
    }

    private static void fetch(List<String> addresses, int threads) throws InterruptedException {
        FetchSettings settings = FetchSettings.DEFAULTS.allowingPrivate(true).connections(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (FeedFetcher fetcher = new FeedFetcher(settings, Clock.systemUTC())) {
            addresses.forEach(address -> pool.execute(() -> fetcher.fetch(FetchRequest.whole(address))));
            pool.shutdown();
            pool.awaitTermination(5, TimeUnit.MINUTES);
        }
    }

    private static void ingest(Path folder, List<String> addresses, Duration interval, int threads) throws Exception {
        IngestSettings settings = new IngestSettings(
                threads,
                Floors.of(Duration.ofSeconds(1)),
                IngestSettings.DEFAULTS.pause(),
                true,
                FetchSettings.DEFAULTS.allowingPrivate(true));
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"));
                DataFolder data = DataFolder.open(folder.resolve("data"))) {
            Wiring wiring = new Wiring(kafka.connection(), Lane.LIVE, data, 1, new Metrics());
            wiring.ensureTopics();
            new FeedDefinitions(kafka.connection(), Lane.LIVE, Clock.systemUTC())
                    .publish(addresses.stream()
                            .map(address -> new FeedDefinition(address, null, interval, false))
                            .toList());
            try (Room ingest = wiring.ingest(settings)) {
                ingest.start();
                System.out.println("polls; Kafka at " + kafka.connection().bootstrap());
                while (System.in.read() >= 0) {
                    System.out.println(ingest.health());
                }
            }
        }
    }
}
