package org.mineralwatch.sink.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.news.Lane;
import org.mineralwatch.service.Ending;
import org.mineralwatch.service.FolderLock;
import org.mineralwatch.service.Health;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.Metrics;
import org.mineralwatch.service.Room;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the alert files equal to the alert topics of a lane: {@code <folder>/<subject>/<day>.jsonl}, one line an event, in the
 * topic's order within a partition. Belongs to no consumer group; its checkpoint, written after the files are on the disk, tells
 * where to go on. One writer a folder.
 */
public final class AlertFiles implements Room {
    private static final Logger LOG = LoggerFactory.getLogger(AlertFiles.class);
    private static final Map<String, Object> READING = Map.of("max.poll.records", 5_000, "auto.offset.reset", "none");

    private final KafkaConnection kafka;
    private final Lane lane;
    private final Path folder;
    private final FileSettings settings;
    private final FolderLock lock;
    private final FileCounts counts = new FileCounts();
    private final Ending ending = new Ending();
    private final Thread thread = new Thread(this::work, "alert-files");
    private final Pauses pauses;
    private volatile Health health = new Health.Waiting("not started");
    private volatile AlertCopy copy;

    /**
     * @param kafka the cluster
     * @param lane whose alert topics are copied
     * @param folder where the files are; locked from here on
     * @param settings what becomes of old files
     * @throws org.mineralwatch.service.StartFailure when another writer holds the folder
     */
    public AlertFiles(KafkaConnection kafka, Lane lane, Path folder, FileSettings settings, Metrics metrics) {
        this.kafka = kafka;
        this.lane = lane;
        this.folder = folder;
        this.settings = settings;
        this.pauses = new Pauses(folder);
        this.lock = FolderLock.take(folder);
        counts.register(metrics);
    }

    /** Takes away the files of an earlier copy, so that a new one can begin in their folder. */
    public static void discard(Path folder) throws IOException {
        try (FolderLock held = FolderLock.take(folder)) {
            new CheckpointFile(folder).delete();
            new DayFiles(folder).cutBack(Map.of());
        }
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public Health health() {
        return health;
    }

    /** Whether everything before these offsets is in the files. */
    public boolean reached(Map<TopicPartition, Long> ends) {
        AlertCopy current = copy;
        return current != null && current.reached(ends);
    }

    private void work() {
        boolean again = true;
        while (again) {
            try (AlertCopy current = begin()) {
                copy = current;
                current.recover();
                copyUntilTheEnd(current);
                again = false;
            } catch (IOException | UncheckedIOException | KafkaException e) {
                again = !ending.within(Duration.ZERO) && pause(e instanceof UncheckedIOException u ? u.getCause() : e);
            } catch (RuntimeException e) {
                LOG.error("alert files in {} cannot go on: {}", folder, e.getMessage(), e);
                health = new Health.Failed(e.getMessage());
                again = false;
            }
        }
    }

    private void copyUntilTheEnd(AlertCopy current) throws IOException {
        Duration rest = Duration.ZERO;
        while (!ending.within(rest)) {
            rest = current.step();
            if (pauses.over(current.proven())) {
                health = new Health.Ready("copying to " + folder);
            }
        }
        current.checkpoint();
    }

    private AlertCopy begin() {
        return new AlertCopy(
                kafka.consumer(READING), kafka.clusterId(), lane, folder, settings, Clock.systemUTC(), counts);
    }

    private boolean pause(Exception cause) {
        Duration rest = pauses.after(cause);
        health = new Health.Waiting(pauses.why());
        return !ending.within(rest);
    }

    @Override
    public void close() {
        ending.of(thread, Duration.ofSeconds(8));
        lock.close();
    }
}
