package org.mineralwatch.ingest.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.service.Ending;
import org.mineralwatch.service.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the changes of a list of feeds while the pipeline runs. A list that cannot be read to its end is refused as a whole, with a
 * word in the log, and the feeds stay as they are.
 */
public final class FeedListWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedListWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Path file;
    private final Consumer<List<FeedDefinition>> publish;
    private final Ending ending = new Ending();
    private final Thread thread = new Thread(this::run, "watch-feeds");
    private List<FeedDefinition> taken;
    private String looked;
    private boolean refused;

    /**
     * @param file the OPML file
     * @param taken what was published of it already
     * @param publish makes a list the one that is polled
     */
    public FeedListWatch(Path file, List<FeedDefinition> taken, Consumer<List<FeedDefinition>> publish) {
        this.file = file;
        this.taken = List.copyOf(taken);
        this.publish = publish;
    }

    public FeedListWatch start() {
        thread.start();
        return this;
    }

    private void run() {
        while (!ending.within(EVERY)) {
            look();
        }
    }

    /** Looks once, and takes what has changed. */
    void look() {
        String now = stamp();
        if (Objects.equals(now, looked)) {
            return;
        }
        FeedList list = FeedList.read(file);
        list.errors().forEach(error -> LOG.warn("{}", error));
        if (!list.whole()) {
            LOG.error("the list of feeds cannot be read to its end: the feeds stay as they were");
            refused = true;
            looked = now;
        } else if (list.feeds().equals(taken) || published(list.feeds())) {
            if (refused) {
                LOG.info("{} is whole again: {} feeds", file, taken.size());
            }
            refused = false;
            looked = now;
        }
    }

    /** A list that Kafka did not take is tried again at the next look. */
    private boolean published(List<FeedDefinition> feeds) {
        try {
            publish.accept(feeds);
            taken = feeds;
            return true;
        } catch (KafkaException | StartFailure e) {
            LOG.warn("the changed list {} was not taken yet: {}", file, e.toString());
            return false;
        }
    }

    /** Tells versions of the file apart without reading it; the same for as long as it cannot be found. */
    private String stamp() {
        try {
            return Files.getLastModifiedTime(file).toInstant() + " " + Files.size(file);
        } catch (IOException e) {
            return "absent";
        }
    }

    @Override
    public void close() {
        ending.of(thread, EVERY);
    }
}
