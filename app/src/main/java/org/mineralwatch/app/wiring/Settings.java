package org.mineralwatch.app.wiring;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.mineralwatch.ingest.Floors;
import org.mineralwatch.ingest.IngestSettings;
import org.mineralwatch.processor.ProcessorSettings;
import org.mineralwatch.service.settings.Setting;
import org.mineralwatch.service.settings.SettingValues;
import org.mineralwatch.service.settings.SettingsFile;
import org.mineralwatch.sink.atom.AtomSettings;
import org.mineralwatch.sink.file.FileSettings;
import org.mineralwatch.sink.push.alertmanager.AlertmanagerKind;
import org.mineralwatch.sink.push.deliver.Kind;
import org.mineralwatch.sink.push.room.Endpoint;
import org.mineralwatch.sink.push.room.PushSettings;
import org.mineralwatch.sink.push.webhook.WebhookKind;

/** What {@code mineralwatch.yaml} in a configuration folder sets, as the rooms take it; every setting has a default. */
public final class Settings {
    private final Path file;
    private final SettingValues values;
    private final List<Endpoint> endpoints;

    private Settings(Path file, SettingValues values, List<Endpoint> endpoints) {
        this.file = file;
        this.values = values;
        this.endpoints = endpoints;
    }

    /**
     * The settings of a configuration folder for a process that pushes nothing.
     *
     * @throws org.mineralwatch.service.WrongSettings with all that is wrong
     */
    public static Settings read(Path config) {
        Settings read = of(config);
        read.values.mistakes().refuse();
        return read;
    }

    /**
     * The settings of a configuration folder with the endpoints that alerts are pushed to, whose secrets are read.
     *
     * @throws org.mineralwatch.service.WrongSettings with all that is wrong
     */
    public static Settings withEndpoints(Path config) {
        Settings read = of(config);
        // each kind of endpoint is a word here
        List<Kind> kinds = List.of(new AlertmanagerKind(Clock.systemUTC()), new WebhookKind(Clock.systemUTC()));
        List<Endpoint> endpoints = read.push().endpoints(config, kinds, read.values.mistakes());
        read.values.mistakes().refuse();
        return new Settings(read.file, read.values, endpoints);
    }

    private static Settings of(Path config) {
        Path file = config.resolve("mineralwatch.yaml");
        SettingValues values = SettingsFile.read(file, SettingsTable.ALL);
        AtomSettings.doubt(values.of(SettingsTable.FEEDS_ADDRESS))
                .ifPresent(doubt -> values.mistakes().add(SettingsTable.FEEDS_ADDRESS.name(), doubt));
        return new Settings(file, values, List.of());
    }

    /** How feeds are polled. */
    public IngestSettings ingest() {
        IngestSettings defaults = IngestSettings.DEFAULTS;
        return new IngestSettings(
                values.of(SettingsTable.THREADS),
                new Floors(
                        values.of(SettingsTable.FLOOR),
                        following(SettingsTable.UNCONDITIONAL_FLOOR),
                        following(SettingsTable.TTL_LIMIT)),
                values.of(SettingsTable.PAUSE),
                values.of(SettingsTable.HOST_WAITS),
                defaults.fetch()
                        .within(
                                values.of(SettingsTable.CONNECT_TIMEOUT),
                                values.of(SettingsTable.HEADERS_TIMEOUT),
                                values.of(SettingsTable.FETCH_TIMEOUT))
                        .userAgent(values.of(SettingsTable.USER_AGENT))
                        .allowingPrivate(values.of(SettingsTable.ALLOW_PRIVATE))
                        .allowingHosts(values.of(SettingsTable.ALLOWED_HOSTS)),
                values.of(SettingsTable.ARCHIVE));
    }

    /** Whether a setting that is not set goes by the floor: who lowers that, for servers of his own, lowers it for all of them. */
    boolean follows(Setting<?> setting) {
        Duration floor = values.of(SettingsTable.FLOOR);
        boolean lowered = floor.compareTo(SettingsTable.FLOOR.otherwise()) < 0;
        boolean whole = setting == SettingsTable.UNCONDITIONAL_FLOOR;
        boolean above = whole && floor.compareTo(SettingsTable.UNCONDITIONAL_FLOOR.otherwise()) > 0;
        return !values.has(setting) && (whole || setting == SettingsTable.TTL_LIMIT) && (lowered || above);
    }

    private Duration following(Setting<Duration> setting) {
        return values.of(follows(setting) ? SettingsTable.FLOOR : setting);
    }

    /** How articles are judged and stories kept. */
    public ProcessorSettings processor() {
        return new ProcessorSettings(values.of(SettingsTable.STORY_IDLE));
    }

    /** What becomes of old alert files. */
    public FileSettings files() {
        return new FileSettings(
                values.of(SettingsTable.COMPRESS_AFTER).duration(),
                values.of(SettingsTable.KEEP).duration());
    }

    /** How Atom feeds of alerts are given out. */
    public AtomSettings feedsOut() {
        return new AtomSettings(values.of(SettingsTable.FEEDS_ADDRESS));
    }

    /** Where alerts are pushed to, as it is set. */
    PushSettings push() {
        return new PushSettings(values.of(SettingsTable.FLOOD_CAP), values.of(SettingsTable.ENDPOINTS));
    }

    /** Where alerts are pushed to; nowhere unless they were read. */
    public List<Endpoint> endpoints() {
        return endpoints;
    }

    /** The file that was read, if it is there. */
    Path file() {
        return file;
    }

    /** What stands in it. */
    SettingValues values() {
        return values;
    }
}
