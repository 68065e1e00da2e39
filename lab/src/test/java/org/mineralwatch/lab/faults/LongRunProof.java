package org.mineralwatch.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.lab.Command;
import org.mineralwatch.lab.Configuration;
import org.mineralwatch.lab.Newsroom;
import org.mineralwatch.lab.Ports;
import org.mineralwatch.lab.observe.Scrape;
import org.mineralwatch.lab.speed.NewsYear;

/**
 * Months in minutes: all of {@code run} in one process, whose clock goes on by a day every few seconds while that day's news comes.
 * What the process takes must not grow once the oldest stories are purged. Writes {@code target/long-run.md}.
 */
class LongRunProof {
    private static final int DAYS = Integer.getInteger("days", 90);
    private static final int ARTICLES_A_DAY = Integer.getInteger("articles.a.day", 1_000);
    private static final Duration DAY = Duration.ofSeconds(Integer.getInteger("day.seconds", 12));
    private static final int IDLE_DAYS = 31;
    private static final int FEEDS = 20;
    private static final int MORE_PER_REQUEST = 5;
    /** By which an article is known again however late it comes, and the alerts that stand. */
    private static final Set<String> STORES_FOR_EVER = Set.of("known-articles", "current-revisions", "alerts");

    private static final int BYTES_FOR_EVER = 3_000;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final int http = Ports.free();
    private final Footprint footprint = new Footprint();

    @Test
    void what_the_process_takes_does_not_grow_over_months() throws Exception {
        Requirements.orSkip();
        try (Newsroom news =
                News.oneOf(NewsYear.A_DAY / ARTICLES_A_DAY, FEEDS, (DAYS + 1) * ARTICLES_A_DAY, MORE_PER_REQUEST)) {
            news.hold(true);
            setClock(0);
            try (Command run = run(news)) {
                await("ready").atMost(LIMIT).ignoreExceptions().until(() -> Command.ready(http));
                for (int day = 0; day < DAYS; day++) {
                    long evening = System.nanoTime() + DAY.toNanos();
                    setClock(day);
                    tell(news, (day + 1) * ARTICLES_A_DAY);
                    Pause.until(evening);
                    System.out.println("day " + day + ": " + footprint.add(values(run.pid())));
                }
                assertThat(run.alive()).as(run.said()).isTrue();
            }
        }
        Files.writeString(Path.of("target/long-run.md"), footprint.report(ARTICLES_A_DAY, IDLE_DAYS));
        assertThat(footprint.growing(2 * IDLE_DAYS)).as("what grows").isEmpty();
        assertThat(footprint.aDay(Footprint.Part.KEPT_FOR_EVER, 2 * IDLE_DAYS) / ARTICLES_A_DAY)
                .as("bytes of state that are kept for ever of an article")
                .isLessThanOrEqualTo(BYTES_FOR_EVER);
    }

    private Command run(Newsroom news) throws IOException {
        Path config = Configuration.write(folder.resolve("config"), News.opml(news, FEEDS, "0.02", "127.0.0.1"));
        Files.writeString(
                config.resolve("mineralwatch.yaml"),
                "processor:\n  story-idle: " + IDLE_DAYS + "d\nfiles:\n  compress-after: 5d\n  keep: " + 2 * IDLE_DAYS
                        + "d\n",
                StandardOpenOption.APPEND);
        List<String> line = List.of(
                Command.ROOT.resolve("mineralwatch").toString(),
                "run",
                "--config",
                config.toString(),
                "--data",
                folder.resolve("data").toString(),
                "--kafka-port",
                Integer.toString(Ports.free()),
                "--http",
                "127.0.0.1:" + http);
        return Command.start(folder, line, Clocks.environment(clock()));
    }

    private Path clock() {
        return folder.resolve("clock");
    }

    private void setClock(int day) {
        Clocks.set(clock(), Duration.between(Instant.now(), NewsYear.FIRST_DAY.plus(Duration.ofDays(day + 1))));
    }

    private static void tell(Newsroom news, int all) {
        news.hold(false);
        await("a day's news").atMost(LIMIT).pollInterval(Duration.ofMillis(50)).until(() -> news.shown() >= all);
        news.hold(true);
    }

    private Map<Footprint.Part, Double> values(long pid) throws IOException, InterruptedException {
        Scrape scrape = Command.scrape(http);
        Map<Footprint.Part, Double> values = new EnumMap<>(Footprint.Part.class);
        values.put(Footprint.Part.HEAP, scrape.sum("jvm_memory_after_gc_bytes"));
        values.put(Footprint.Part.RESIDENT, residentBytes(pid));
        values.put(Footprint.Part.STATE_MEMORY, scrape.sum("mineralwatch_state_memory_bytes"));
        values.put(Footprint.Part.THREADS, scrape.sum("jvm_threads_current"));
        values.put(Footprint.Part.FILE_HANDLES, scrape.sum("process_open_fds"));
        values.put(Footprint.Part.SERIES, (double) scrape.series().size());
        values.put(
                Footprint.Part.TOLD,
                scrape.sum("mineralwatch_tags_total") - scrape.sum("mineralwatch_stories_purged_articles_total"));
        values.put(Footprint.Part.STATE_DISK, bytes("state", file -> !keptForEver(file)));
        values.put(Footprint.Part.ALERT_FILES, bytes("alerts", file -> true));
        values.put(Footprint.Part.KEPT_FOR_EVER, bytes("state", LongRunProof::keptForEver));
        values.put(Footprint.Part.TOPICS, bytes("kafka", file -> true));
        return values;
    }

    private static double residentBytes(long pid) throws IOException {
        String line = Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(each -> each.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(line.replaceAll("\\D", "")) * 1_024;
    }

    private static boolean keptForEver(Path file) {
        String store = file.getParent().getFileName().toString();
        return STORES_FOR_EVER.contains(store);
    }

    /** What the counted files of a folder of the data take; files may go while it is looked at. */
    private double bytes(String name, Predicate<Path> counted) throws IOException {
        AtomicLong sum = new AtomicLong();
        Files.walkFileTree(folder.resolve("data").resolve(name), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sum.addAndGet(counted.test(file) ? attributes.size() : 0);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return sum.get();
    }
}
