package org.mineralwatch.app.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.mineralwatch.app.files.Folders;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.Lane;
import org.mineralwatch.service.AtomicFile;
import org.mineralwatch.service.DataFolder;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lane of a replay and the folder it lives in. Without a name the lane goes when the replay is done; one that was interrupted
 * stays in its folder and is taken up again.
 */
public final class ReplayLane implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayLane.class);
    private static final String FILE = "lane.json";
    private static final int MOST_LOOKS = 5;

    private final DataFolder data;
    private final boolean temporary;
    private final Begun begun;
    private final Optional<Begun> resumed;
    private KafkaConnection outlasting;

    /** What the folder remembers of its lane. */
    private record Begun(String name, boolean kept, boolean finished, String asked) {
        /** Whether it can only go on with what it was begun with. */
        boolean waitsForAnother(String corpus) {
            return !finished && asked != null && !asked.equals(corpus);
        }
    }

    private ReplayLane(DataFolder data, boolean temporary, Begun begun, Optional<Begun> resumed) {
        this.data = data;
        this.temporary = temporary;
        this.begun = begun;
        this.resumed = resumed;
    }

    /**
     * Begins a lane, or takes up the one that the folder has.
     *
     * @param folder where it lives, or null for a temporary folder
     * @param name under which it is kept, or null
     * @param asked what is replayed in which order; an unfinished lane goes on with that only
     */
    public static ReplayLane open(Path folder, String name, String asked) throws IOException {
        Path path = folder == null ? Files.createTempDirectory("mineralwatch-replay-") : folder;
        DataFolder data = DataFolder.open(path);
        Begun last = last(path);
        boolean resumes = last != null && (!last.finished || last.kept && last.name.equals(name));
        if (resumes && name != null && !last.name.equals(name)) {
            data.close();
            throw new StartFailure("the folder " + path + " holds the unfinished replay '" + last.name
                    + "': finish it without --name, or give another --data");
        }
        if (resumes && last.waitsForAnother(asked)) {
            data.close();
            throw new StartFailure("the folder " + path + " holds an unfinished replay of " + last.asked
                    + ": give the same again to go on with it, or another --data");
        }
        Begun now = resumes ? new Begun(last.name, last.kept, false, asked) : begin(name, asked);
        ReplayLane lane = new ReplayLane(
                data, folder == null, now, Optional.ofNullable(last).filter(any -> resumes));
        lane.remember(now);
        return lane;
    }

    private static Begun begin(String name, String asked) {
        String lane = name != null ? name : "r" + UUID.randomUUID().toString().substring(0, 8);
        return new Begun(Lane.replay(lane).name(), name != null, false, asked);
    }

    private static Begun last(Path path) throws IOException {
        Path file = path.resolve(FILE);
        return Files.exists(file) ? Json.MAPPER.readValue(Files.readString(file), Begun.class) : null;
    }

    private void remember(Begun state) throws IOException {
        AtomicFile.write(data.path().resolve(FILE), Json.line(state));
    }

    public Lane lane() {
        return Lane.replay(begun.name);
    }

    public DataFolder data() {
        return data;
    }

    /** Whether nothing of this lane was there before. */
    public boolean fresh() {
        return resumed.isEmpty();
    }

    /** Whether it goes on where an earlier replay was ended. */
    public boolean goesOn() {
        return resumed.isPresent() && !resumed.get().finished;
    }

    /** Whether there were any; what the cluster was still making when the replay was ended is seen by the next look. */
    private static boolean deleteTopics(Admin admin, String prefix) throws ExecutionException, InterruptedException {
        List<String> topics = admin.listTopics().names().get().stream()
                .filter(topic -> topic.startsWith(prefix))
                .toList();
        admin.deleteTopics(topics).all().get();
        return !topics.isEmpty();
    }

    /** The lane lives on a cluster that stays when its folder goes. */
    public void outlastedBy(KafkaConnection kafka) {
        outlasting = kafka;
    }

    /** Notes that the replay is done; a lane without a name is taken away. */
    public void finished(KafkaConnection kafka) throws IOException, InterruptedException {
        if (!begun.kept && (outlasting != null || !temporary)) {
            takeAway(kafka);
        }
        outlasting = null;
        remember(new Begun(begun.name, begun.kept, true, begun.asked));
    }

    private void takeAway(KafkaConnection kafka) throws InterruptedException {
        String prefix = lane().prefix();
        try (Admin admin = kafka.admin()) {
            List<String> groups = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .filter(group -> group.startsWith(prefix))
                    .toList();
            for (int looks = 0; looks < MOST_LOOKS && deleteTopics(admin, prefix); looks++) {
                LOG.debug("topics of {} taken away, looking for more", begun.name);
            }
            admin.deleteConsumerGroups(groups).all().get();
        } catch (ExecutionException e) {
            LOG.warn(
                    "the lane {} was not taken away whole: {}. Its topics begin with {}",
                    begun.name,
                    e.getCause().getMessage(),
                    prefix);
        }
        Folders.delete(data.path().resolve("state"));
    }

    /** A lane that was ended before its time and that nobody can take up again leaves nothing behind. */
    @Override
    public void close() {
        if (outlasting != null && temporary && !begun.kept) {
            try {
                takeAway(outlasting);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        data.close();
        if (temporary) {
            Folders.delete(data.path());
        }
    }
}
