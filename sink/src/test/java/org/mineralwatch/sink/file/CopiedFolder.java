package org.mineralwatch.sink.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.mineralwatch.news.Lane;
import org.mineralwatch.sink.copy.PretendedTopics;

/** A folder of alert files and the pretended topics that it copies. */
public final class CopiedFolder {
    private final Path folder;
    private final PretendedTopics topics = new PretendedTopics();

    public CopiedFolder(Path folder) {
        this.folder = folder;
    }

    public PretendedTopics topics() {
        return topics;
    }

    /** Adds an alert of which no more is known than when its first article was published. */
    public void add(String subject, String id, String day) {
        add(topics, subject, id, day);
    }

    static void add(PretendedTopics topics, String subject, String id, String day) {
        String value = "{\"id\":\"" + id + "\",\"firstPublished\":\"" + day + "T10:00:00Z\"}";
        topics.put(subject, id, value.getBytes(StandardCharsets.UTF_8), 0);
    }

    public void copyAll() throws IOException {
        copy(FileSettings.UNTOUCHED, Instant.EPOCH);
    }

    /** A month later. */
    public void packAll() throws IOException {
        copy(FileSettings.DEFAULTS, Instant.now().plus(Duration.ofDays(31)));
    }

    public void keepFrom(String day) throws IOException {
        Instant now =
                LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC).plus(Duration.ofDays(5));
        copy(new FileSettings(null, Duration.ofDays(5)), now);
    }

    private void copy(FileSettings settings, Instant now) throws IOException {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        try (AlertCopy copy =
                new AlertCopy(topics.consumer(), "c", Lane.LIVE, folder, settings, clock, new FileCounts())) {
            copy.recover();
            do {
                copy.step();
            } while (!copy.reached(topics.ends()));
            copy.save();
        }
    }

    /** Writes a checkpoint with the lengths that the files have now; of one that is not there, with the old one. */
    public void measureAgain() throws IOException {
        Checkpoint old = CheckpointFile.read(folder).orElseThrow();
        Map<String, Long> lengths = new TreeMap<>(old.lengths());
        for (String name : old.lengths().keySet()) {
            if (Files.exists(folder.resolve(name))) {
                lengths.put(name, Files.size(folder.resolve(name)));
            }
        }
        new CheckpointFile(folder)
                .write(new Checkpoint(old.cluster(), old.offsets(), old.marks(), old.keptFrom(), lengths));
    }
}
