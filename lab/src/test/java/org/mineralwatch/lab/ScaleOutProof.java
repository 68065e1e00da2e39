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
 * What one, two and four processors do with articles that all come at once, and as many sinks with the stories of those, and what that
 * costs of the machine. Measured, so it is run by name only (CONTRIBUTING).
 */
class ScaleOutProof {
    private static final int ARTICLES = Integer.getInteger("articles", 20_000);
    private static final int WARM_UP = Integer.getInteger("warm-up", 10_000);
    private static final int STORIES = Integer.getInteger("stories", 60_000);
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
            start("processor", processes, kafka, processors);
            awaitReady();
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

    /** They start beside stories that wait already, so the rate is that of all those left when the last of them is ready. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void sinks_share_what_comes_by_partition(int processes) throws Exception {
        List<Command> sinks = new ArrayList<>();
        try (EmbeddedKafka kafka = ReadyKafka.start(folder);
                SteadyNews news = new SteadyNews(kafka.connection(), 1)) {
            List<Command> processors = new ArrayList<>();
            try {
                start("processor", 1, kafka, processors);
                awaitReady();
                judge(kafka.connection(), news, STORIES);
            } finally {
                processors.forEach(Command::close);
                ports.clear();
            }
            start("sink", processes, kafka, sinks);
            awaitReady();
            await("stories wait").atMost(LIMIT).until(() -> waiting() > 0);
            double waiting = waiting();
            double cpuBefore = cpuSeconds(sinks);
            long begun = System.nanoTime();
            await("all stories are alerts")
                    .atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> waiting() == 0);
            double seconds = (System.nanoTime() - begun) / 1e9;
            double cpu = cpuSeconds(sinks) - cpuBefore;
            System.out.printf(
                    "%d sinks: %.0f stories in %.1f s, %.0f/s; %.2f ms of processor time each, %.2f processors busy%n",
                    processes, waiting, seconds, waiting / seconds, 1_000 * cpu / waiting, cpu / seconds);
        } finally {
            sinks.forEach(Command::close);
        }
    }

    private void start(String room, int processes, EmbeddedKafka kafka, List<Command> started) throws Exception {
        for (int i = 0; i < processes; i++) {
            int port = Ports.free();
            ports.add(port);
            started.add(Command.launchRoom(
                    folder, room, kafka.connection().bootstrap(), folder.resolve(room + "-" + i), port));
        }
    }

    private void awaitReady() {
        for (int port : ports) {
            await("the room at port " + port).atMost(LIMIT).ignoreExceptions().until(() -> Command.ready(port));
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
