package org.mineralwatch.lab;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralwatch.app.kafka.EmbeddedKafka;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;

/**
 * What one, two and four processors do with articles that all come at once, and what that costs of the machine. Measured, so it is run
 * by name only (CONTRIBUTING).
 */
class ScaleOutProof {
    private static final int ARTICLES = Integer.getInteger("articles", 20_000);
    private static final int WARM_UP = Integer.getInteger("warm-up", 10_000);
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private static final Pattern TAGGED = Pattern.compile(Pattern.quote(Lane.LIVE.topic(Topics.TAGGED_ARTICLES)));

    @TempDir
    Path folder;

    private final List<Integer> ports = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void processors_share_what_comes_by_partition(int processes) throws Exception {
        List<Command> processors = new ArrayList<>();
        try (EmbeddedKafka kafka = ReadyKafka.start(folder);
                SteadyNews news = new SteadyNews(kafka.connection(), 1)) {
            for (int i = 0; i < processes; i++) {
                int port = Ports.free();
                ports.add(port);
                processors.add(Command.launchRoom(
                        folder, "processor", kafka.connection().bootstrap(), folder.resolve("processor-" + i), port));
                await("processor " + i).atMost(LIMIT).ignoreExceptions().until(() -> Command.ready(port));
            }
            judge(kafka.connection(), news, WARM_UP);
            double cpuBefore = cpuSeconds(processors);
            double seconds = judge(kafka.connection(), news, ARTICLES);
            double cpu = cpuSeconds(processors) - cpuBefore;
            System.out.printf(
                    "%d processors: %d articles in %.1f s, %.0f/s; %.2f ms of processor time each, %.2f processors busy%n",
                    processes, ARTICLES, seconds, ARTICLES / seconds, 1_000 * cpu / ARTICLES, cpu / seconds);
        } finally {
            processors.forEach(Command::close);
        }
    }

    /** Publishes so many in one transaction, and gives the seconds from its end until all of them are in stories. */
    private double judge(KafkaConnection kafka, SteadyNews news, int articles) throws InterruptedException {
        Sightings judged = new Sightings(kafka, TAGGED, record -> Stream.of(record.key()));
        try (judged) {
            news.publish(articles);
            Set<String> all = Set.copyOf(news.committed().keySet());
            long begun = System.nanoTime();
            await("all are tagged, and told in stories")
                    .atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> judged.seen().containsAll(all) && waiting() == 0);
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    /** Records of all topics that the processors have still to take. */
    private double waiting() throws IOException, InterruptedException {
        double waiting = 0;
        for (int port : ports) {
            waiting += Command.scrape(port).sum("mineralwatch_streams_lag");
        }
        return waiting;
    }

    private static double cpuSeconds(List<Command> processes) {
        return processes.stream()
                .map(process -> ProcessHandle.of(process.pid()).orElseThrow())
                .mapToDouble(process ->
                        process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3)
                .sum();
    }
}
