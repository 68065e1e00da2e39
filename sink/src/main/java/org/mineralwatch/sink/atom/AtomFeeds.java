package org.mineralwatch.sink.atom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.mineralwatch.service.Health;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.Metrics;
import org.mineralwatch.service.Room;
import org.mineralwatch.service.Served;
import org.mineralwatch.sink.copy.Copying;

/**
 * Tells the live alerts as Atom feeds: {@code <folder>/all.atom} and {@code <folder>/<subject>.atom}, with archives beside them,
 * also served under {@code /feeds/}. A replay has no feeds: there is no way to make this for another lane.
 */
public final class AtomFeeds implements Room, Served {
    private static final Map<String, Object> READING = Map.of("max.poll.records", 1_000, "auto.offset.reset", "none");
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final KafkaConnection kafka;
    private final Path folder;
    private final AtomSettings settings;
    private final AtomCounts counts = new AtomCounts();
    private final Copying copying;

    /**
     * @param kafka the cluster
     * @param folder where the documents are; locked from here on
     * @param settings how they are given out
     * @throws org.mineralwatch.service.StartFailure when another writer holds the folder
     */
    public AtomFeeds(KafkaConnection kafka, Path folder, AtomSettings settings, Metrics metrics) {
        this.kafka = kafka;
        this.folder = folder;
        this.settings = settings;
        this.copying = new Copying("atom feeds", folder, this::begin);
        counts.register(metrics);
    }

    @Override
    public String name() {
        return "atom";
    }

    @Override
    public void start() {
        copying.start();
    }

    @Override
    public Health health() {
        return copying.health();
    }

    @Override
    public String path() {
        return "/feeds/";
    }

    @Override
    public Optional<Document> document(String name) throws IOException {
        if (!FeedName.isDocument(name)) {
            return Optional.empty();
        }
        Path file = folder.resolve(name);
        try {
            return Optional.of(new Document(
                    Files.readAllBytes(file),
                    "application/atom+xml",
                    Files.getLastModifiedTime(file).toInstant()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private AtomCopy begin() {
        return kafka.withConsumer(
                READING,
                (consumer, cluster) -> new AtomCopy(
                        consumer, cluster, folder, settings, new Renewal(EVERY, System::nanoTime), counts));
    }

    @Override
    public void close() {
        copying.close();
    }
}
