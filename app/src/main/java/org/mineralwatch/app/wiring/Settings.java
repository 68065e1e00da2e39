package org.mineralwatch.app.wiring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.mineralwatch.ingest.IngestSettings;
import org.mineralwatch.ingest.fetch.FetchSettings;
import org.mineralwatch.service.SettingsFile;

/**
 * What {@code mineralwatch.yaml} sets; every setting has a default.
 *
 * @param ingest how feeds are polled
 */
public record Settings(Ingest ingest) {
    private static final String FILE = "mineralwatch.yaml";
    private static final Settings DEFAULTS = new Settings(null);

    public Settings {
        ingest = ingest == null ? new Ingest(null, null, null, null, null, null, null) : ingest;
    }

    /**
     * How feeds are polled.
     *
     * @param threads feeds fetched at once
     * @param floor no feed is asked more often, whatever its definition wishes
     * @param pause between two requests to one host
     * @param userAgent who we say we are, with an address where a person learns more
     * @param allowPrivate whether addresses of private networks may be asked
     * @param allowedHosts hosts that may be asked whatever their address
     * @param pages what is done with the pages of articles
     */
    public record Ingest(
            Integer threads,
            Duration floor,
            Duration pause,
            String userAgent,
            Boolean allowPrivate,
            Set<String> allowedHosts,
            Pages pages) {
        /** The settings of the ingest room. */
        public IngestSettings room() {
            IngestSettings defaults = IngestSettings.DEFAULTS;
            FetchSettings fetch = defaults.fetch()
                    .allowingPrivate(Boolean.TRUE.equals(allowPrivate))
                    .allowingHosts(allowedHosts == null ? Set.of() : allowedHosts);
            return new IngestSettings(
                    threads == null ? defaults.threads() : threads,
                    floor == null ? defaults.floor() : floor,
                    pause == null ? defaults.pause() : pause,
                    userAgent == null ? fetch : fetch.userAgent(userAgent),
                    pages != null && Boolean.TRUE.equals(pages.archive));
        }
    }

    /**
     * What is done with the pages of articles.
     *
     * @param archive whether they are kept as they came
     */
    public record Pages(Boolean archive) {}

    /** The settings of a configuration folder. */
    public static Settings read(Path config) {
        return SettingsFile.read(config.resolve(FILE), Settings.class, DEFAULTS);
    }
}
