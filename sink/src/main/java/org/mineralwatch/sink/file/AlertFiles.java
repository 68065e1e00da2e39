package org.mineralwatch.sink.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final KafkaConnection kafka;
    private final Lane lane;
    private final Path folder;
    private final FolderLock lock;
    private final Ending ending = new Ending();
    private final Thread thread = new Thread(this::work, "alert-files");
    private volatile Health health = new Health.Waiting("not started");
    private volatile AlertCopy copy;

    /**
     * @param kafka the cluster
     * @param lane whose alert topics are copied
     * @param folder where the files are; locked from here on
     * @throws org.mineralwatch.service.StartFailure when another writer holds the folder
     */
    public AlertFiles(KafkaConnection kafka, Lane lane, Path folder, Metrics metrics) {
        this.kafka = kafka;
        this.lane = lane;
        this.folder = folder;
        this.lock = FolderLock.take(folder);
        metrics.counted(
                "files.lines", "Lines written to alert files since the start", () -> copy == null ? 0 : copy.lines());
    }

    /** Takes away the files of an earlier copy, so that a new one can begin in their folder. */
    public static void discard(Path folder) throws IOException {
        try (FolderLock held = FolderLock.take(folder);
                DayFiles files = new DayFiles(folder)) {
            files.cutBack(Map.of());
            Files.deleteIfExists(folder.resolve(Checkpoint.FILE));
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
            try (AlertCopy current = new AlertCopy(kafka, lane, folder)) {
                copy = current;
                current.recover();
                health = new Health.Ready("copying to " + folder);
                Duration rest = Duration.ZERO;
                while (!ending.within(rest)) {
                    rest = current.step();
                }
                current.checkpoint();
                again = false;
            } catch (IOException | KafkaException e) {
                again = !ending.within(Duration.ZERO) && retry(e);
            } catch (RuntimeException e) {
                LOG.error("alert files in {} cannot go on: {}", folder, e.getMessage(), e);
                health = new Health.Failed(e.getMessage());
                again = false;
            }
        }
    }

    private boolean retry(Exception cause) {
        LOG.warn("alert files in {} pause for {} s: {}", folder, RETRY.toSeconds(), cause.toString());
        health = new Health.Waiting("paused: " + cause.getMessage());
        return !ending.within(RETRY);
    }

    @Override
    public void close() {
        ending.of(thread, Duration.ofSeconds(8));
        lock.close();
    }
}
