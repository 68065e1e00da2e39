package org.mineralwatch.sink.atom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.mineralwatch.service.Ending;
import org.mineralwatch.service.FolderLock;
import org.mineralwatch.service.Health;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.Metrics;
import org.mineralwatch.service.Room;
import org.mineralwatch.service.Served;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the live alerts as Atom feeds: {@code <folder>/all.atom} and {@code <folder>/<subject>.atom}, with archives beside them,
 * also served under {@code /feeds/}. Belongs to no consumer group; a checkpoint, written after the documents are on the disk,
 * says where to go on. One writer a folder. A replay has no feeds: there is no way to make this for another lane.
 */
public final class AtomFeeds implements Room, Served {
    private static final Logger LOG = LoggerFactory.getLogger(AtomFeeds.class);
    private static final Map<String, Object> READING = Map.of("max.poll.records", 1_000, "auto.offset.reset", "none");
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration REST = Duration.ofSeconds(2);

    private final KafkaConnection kafka;
    private final Path folder;
    private final AtomSettings settings;
    private final FolderLock lock;
    private final AtomCounts counts = new AtomCounts();
    private final Ending ending = new Ending();
    private final Thread thread = new Thread(this::work, "atom-feeds");
    private volatile Health health = new Health.Waiting("not started");

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
        this.lock = FolderLock.take(folder);
        counts.register(metrics);
    }

    @Override
    public String name() {
        return "atom";
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public Health health() {
        return health;
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

    private void work() {
        boolean again = true;
        while (again) {
            try (AtomCopy copy = begin()) {
                copy.recover();
                copyUntilTheEnd(copy);
                again = false;
            } catch (DamagedState e) {
                again = rebuild(e);
            } catch (IOException | KafkaException e) {
                again = !ending.within(Duration.ZERO) && pause(e);
            } catch (RuntimeException e) {
                LOG.error("feeds in {} cannot go on: {}", folder, e.getMessage(), e);
                health = new Health.Failed(e.getMessage());
                again = false;
            }
        }
    }

    private void copyUntilTheEnd(AtomCopy copy) throws IOException {
        Duration rest = Duration.ZERO;
        while (!ending.within(rest)) {
            rest = copy.step();
            if (copy.proven() && !(health instanceof Health.Ready)) {
                LOG.info("feeds in {} are renewed as alerts come", folder);
                health = new Health.Ready("feeds in " + folder);
            }
        }
        copy.save();
    }

    private AtomCopy begin() {
        return new AtomCopy(
                kafka.consumer(READING), clusterId(), folder, settings, new Pace(EVERY, System::nanoTime), counts);
    }

    private String clusterId() {
        try (Admin admin = kafka.admin()) {
            return admin.describeCluster().clusterId().get();
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private boolean rebuild(DamagedState damage) {
        LOG.error("{}: the feeds in {} are built again from the topics", damage.getMessage(), folder);
        health = new Health.Waiting("built again from the topics");
        try {
            AtomCopy.forget(folder);
            return !ending.within(Duration.ZERO);
        } catch (IOException e) {
            return pause(e);
        }
    }

    /** Rests after a failure, having told of each cause once. */
    private boolean pause(Exception cause) {
        Health now =
                new Health.Waiting("paused: " + cause.getMessage() + "; tried again every " + REST.toSeconds() + " s");
        if (!now.equals(health)) {
            LOG.warn("feeds in {} are {}", folder, now.detail(), cause instanceof KafkaException ? null : cause);
        }
        health = now;
        return !ending.within(REST);
    }

    @Override
    public void close() {
        ending.of(thread, Duration.ofSeconds(8));
        lock.close();
    }
}
