package org.mineralwatch.app.wiring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.mineralwatch.ingest.Floors;
import org.mineralwatch.ingest.IngestSettings;
import org.mineralwatch.ingest.fetch.FetchSettings;
import org.mineralwatch.processor.ProcessorSettings;
import org.mineralwatch.service.SettingsFile;
import org.mineralwatch.service.Term;
import org.mineralwatch.sink.atom.AtomSettings;
import org.mineralwatch.sink.file.FileSettings;
import org.mineralwatch.sink.push.room.PushSettings;

/**
 * What {@code mineralwatch.yaml} sets; every setting has a default.
 *
 * @param ingest how feeds are polled
 * @param processor how articles are judged and stories kept
 * @param files what becomes of old alert files
 * @param feedsOut how Atom feeds of alerts are given out
 * @param push where alerts are pushed to
 */
public record Settings(Ingest ingest, Processor processor, Files files, FeedsOut feedsOut, PushSettings push) {
    private static final String FILE = "mineralwatch.yaml";
    private static final Settings DEFAULTS = new Settings(null, null, null, null, null);

    public Settings {
        ingest = ingest == null
                ? new Ingest(null, null, null, null, null, null, null, null, null, null, null, null, null)
                : ingest;
        processor = processor == null ? new Processor(null) : processor;
        files = files == null ? new Files(null, null) : files;
        feedsOut = feedsOut == null ? new FeedsOut(null) : feedsOut;
        push = push == null ? new PushSettings(null, null) : push;
    }

    /**
     * How feeds are polled.
     *
     * @param threads feeds fetched at once
     * @param floor no feed is asked more often, whatever its definition wishes
     * @param unconditionalFloor the same for a feed that must be sent whole each time
     * @param ttlLimit the longest wait that a feed's own ttl or update period may ask for
     * @param pause between two requests to one host
     * @param hostWaits whether a 429 or 503 of one feed lets all of its host wait
     * @param connectTimeout until a connection stands
     * @param headersTimeout until all headers of an answer are there
     * @param fetchTimeout until everything is there, redirects and body included
     * @param userAgent who we say we are, with an address where a person learns more
     * @param allowPrivate whether addresses of private networks may be asked
     * @param allowedHosts hosts that may be asked whatever their address and port
     * @param pages what is done with the pages of articles
     */
    public record Ingest(
            Integer threads,
            Duration floor,
            Duration unconditionalFloor,
            Duration ttlLimit,
            Duration pause,
            Boolean hostWaits,
            Duration connectTimeout,
            Duration headersTimeout,
            Duration fetchTimeout,
            String userAgent,
            Boolean allowPrivate,
            Set<String> allowedHosts,
            Pages pages) {
        /** The settings of the ingest room. */
        public IngestSettings room() {
            IngestSettings defaults = IngestSettings.DEFAULTS;
            return new IngestSettings(
                    or(threads, defaults.threads()),
                    floors(defaults.floors()),
                    or(pause, defaults.pause()),
                    or(hostWaits, defaults.hostWaits()),
                    fetch(defaults.fetch()),
                    pages != null && Boolean.TRUE.equals(pages.archive));
        }

        /** Whoever lowers the floor, for servers of his own, lowers it for all of them. */
        private Floors floors(Floors defaults) {
            Duration conditional = or(floor, defaults.conditional());
            boolean lowered = conditional.compareTo(defaults.conditional()) < 0;
            Duration usual = conditional.compareTo(defaults.whole()) > 0 ? conditional : defaults.whole();
            return new Floors(
                    conditional,
                    or(unconditionalFloor, lowered ? conditional : usual),
                    or(ttlLimit, lowered ? conditional : defaults.ttlLimit()));
        }

        private FetchSettings fetch(FetchSettings defaults) {
            return defaults.within(
                            or(connectTimeout, defaults.connect()),
                            or(headersTimeout, defaults.headers()),
                            or(fetchTimeout, defaults.whole()))
                    .userAgent(or(userAgent, defaults.userAgent()))
                    .allowingPrivate(or(allowPrivate, false))
                    .allowingHosts(or(allowedHosts, Set.of()));
        }
    }

    private static <T> T or(T set, T otherwise) {
        return set == null ? otherwise : set;
    }

    /**
     * How articles are judged and stories kept.
     *
     * @param storyIdle after how long without a new or changed article a story is purged
     */
    public record Processor(Duration storyIdle) {
        /** The settings of the processor room. */
        public ProcessorSettings room() {
            return new ProcessorSettings(or(storyIdle, ProcessorSettings.DEFAULTS.storyIdle()));
        }
    }

    /**
     * What is done with the pages of articles.
     *
     * @param archive whether they are kept as they came
     */
    public record Pages(Boolean archive) {}

    /**
     * What becomes of old alert files.
     *
     * @param compressAfter how long after its last line a file is compressed
     * @param keep how long after its publication day a file is removed
     */
    public record Files(Term compressAfter, Term keep) {
        /** The settings of the files. */
        public FileSettings room() {
            FileSettings defaults = FileSettings.DEFAULTS;
            return new FileSettings(
                    compressAfter == null ? defaults.compressAfter() : compressAfter.duration(),
                    keep == null ? defaults.keep() : keep.duration());
        }
    }

    /**
     * How Atom feeds of alerts are given out.
     *
     * @param address under which people read the folder of feeds
     */
    public record FeedsOut(String address) {
        /** The settings of the feeds. */
        public AtomSettings room() {
            return new AtomSettings(address);
        }
    }

    /** The settings of a configuration folder. */
    public static Settings read(Path config) {
        return SettingsFile.read(config.resolve(FILE), Settings.class, DEFAULTS);
    }
}
