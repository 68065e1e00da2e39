package org.mineralwatch.sink.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.news.Lane;
import org.mineralwatch.service.FolderLock;
import org.mineralwatch.service.Health;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.Metrics;
import org.mineralwatch.service.Room;
import org.mineralwatch.service.StartFailure;
import org.mineralwatch.sink.copy.Copying;

/**
 * Keeps the alert files equal to the alert topics of a lane: {@code <folder>/<subject>/<day>.jsonl}, one line an event, in the
 * topic's order within a partition.
 */
public final class AlertFiles implements Room {
    private static final Map<String, Object> READING = Map.of("max.poll.records", 5_000, "auto.offset.reset", "none");

    private final KafkaConnection kafka;
    private final Lane lane;
    private final Path folder;
    private final FileSettings settings;
    private final FileCounts counts = new FileCounts();
    private final Copying copying;
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
        this.copying = new Copying("alert files", folder, this::begin);
        counts.register(metrics);
    }

    /**
     * Takes away the files of an earlier replay, so that a new one can begin in their folder.
     *
     * @throws StartFailure when they are not those of a replay
     */
    public static void discard(Path folder) throws IOException {
        try (FolderLock held = FolderLock.take(folder)) {
            boolean ofReplay = CheckpointFile.read(folder)
                    .map(AlertFiles::isOfReplay)
                    .orElse(new DayFiles(folder).present().isEmpty());
            if (!ofReplay) {
                throw new StartFailure("the alert files in " + folder
                        + " are no replay's and are not replaced: give --out a folder of its own");
            }
            new CheckpointFile(folder).delete();
            new DayFiles(folder).cutBack(Map.of());
        }
    }

    private static boolean isOfReplay(Checkpoint checkpoint) {
        return checkpoint.positions().keySet().stream()
                .noneMatch(partition -> partition.topic().startsWith(Lane.LIVE.prefix()));
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public void start() {
        copying.start();
    }

    @Override
    public Health health() {
        return copying.health();
    }

    /** Whether everything before these offsets is in the files. */
    public boolean reached(Map<TopicPartition, Long> ends) {
        AlertCopy current = copy;
        return current != null && current.reached(ends);
    }

    private AlertCopy begin() {
        copy = kafka.withConsumer(
                READING,
                (consumer, cluster) ->
                        new AlertCopy(consumer, cluster, lane, folder, settings, Clock.systemUTC(), counts));
        return copy;
    }

    @Override
    public void close() {
        copying.close();
    }
}
