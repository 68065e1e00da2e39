package org.mineralwatch.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.awaitility.core.EvaluatedCondition;
import org.mineralwatch.lab.Newsroom;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.sink.check.Checked;
import org.mineralwatch.sink.check.FilesCheck;
import org.mineralwatch.sink.file.Checkpoint;
import org.mineralwatch.sink.file.CheckpointFile;

/** Whether nothing is lost, doubled or changed: articles by what the feeds showed, alerts by what follows from the articles, files by topics. */
final class Proof implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private static final Duration TOLD_EVERY = Duration.ofSeconds(15);
    private static final int LONGEST = 1_500;

    /** So many articles that every feed has been polled again. */
    private static final int ENOUGH = 100;

    private final Newsroom news;
    private final ExpectedAlerts expected;
    private final Path alertFiles;
    private final Archive archive;
    private final StandingAlerts alerts;
    private final KafkaConnection kafka;
    private final Runnable supervisor;
    private long waits;

    /** @param supervisor called again and again while there is something to wait for */
    Proof(KafkaConnection kafka, Newsroom news, ExpectedAlerts expected, Path sinkData, Runnable supervisor) {
        this.kafka = kafka;
        this.supervisor = supervisor;
        this.news = news;
        this.expected = expected;
        this.alertFiles = sinkData.resolve("alerts");
        this.archive = new Archive(kafka);
        this.alerts = new StandingAlerts(kafka);
    }

    /** Waits until the feeds are polled and show something new. */
    void awaitNews() {
        int before = news.shown();
        await("news").atMost(LIMIT).pollInterval(Duration.ofMillis(200)).until(() -> {
            supervisor.run();
            return news.shown() > before + ENOUGH;
        });
    }

    /**
     * Holds the news until everything shown so far has come through, and lets it go on.
     *
     * @return what was compared, in words
     */
    String check() {
        news.hold(true);
        waits = 0;
        try {
            await("every article shown, once, and just the alerts that follow")
                    .atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(500))
                    .ignoreExceptionsInstanceOf(KafkaException.class)
                    .conditionEvaluationListener(this::tell)
                    .untilAsserted(this::compare);
            return archive.size() + " articles, " + alerts.standing() + " alerts standing, " + alerts.events()
                    + " events";
        } finally {
            news.hold(false);
        }
    }

    /** Why it goes on waiting, now and then. */
    private void tell(EvaluatedCondition<?> condition) {
        boolean told = condition.isSatisfied() || condition.getElapsedTimeInMS() < (waits + 1) * TOLD_EVERY.toMillis();
        if (!told) {
            waits++;
            String why = condition.getDescription();
            System.out.println("waiting: " + why.substring(0, Math.min(why.length(), LONGEST)));
        }
    }

    private void compare() {
        supervisor.run();
        archive.read();
        archive.check(news.shownArticles());
        alerts.read();
        alerts.check(expected.of(archive.articles()));
        Checked files = files();
        assertThat(files.equal()).as("files equal the topics").isTrue();
        assertThat(files.lines())
                .as("lines in files, strange ones of a fault included")
                .isGreaterThanOrEqualTo(alerts.events());
    }

    private Checked files() {
        try (Consumer<String, byte[]> consumer = kafka.consumer(Map.of("max.poll.records", 5_000))) {
            Checkpoint checkpoint = CheckpointFile.read(alertFiles)
                    .orElseThrow(() -> new AssertionError("there is no checkpoint in " + alertFiles));
            return new FilesCheck(consumer, alertFiles, checkpoint, difference -> System.out.println(difference)).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        archive.close();
        alerts.close();
    }
}
