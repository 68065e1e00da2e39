package org.mineralwatch.app.wiring;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mineralwatch.ingest.Floors;
import org.mineralwatch.ingest.IngestSettings;
import org.mineralwatch.ingest.fetch.FetchSettings;
import org.mineralwatch.processor.ProcessorSettings;
import org.mineralwatch.service.settings.Form;
import org.mineralwatch.service.settings.Setting;
import org.mineralwatch.service.settings.Term;
import org.mineralwatch.sink.file.FileSettings;
import org.mineralwatch.sink.push.room.PushSettings;

/** All that {@code mineralwatch.yaml} can set: the one list, which docs/OPERATIONS.md and the file that is shipped repeat. */
public final class SettingsTable {
    private static final IngestSettings INGEST = IngestSettings.DEFAULTS;
    private static final Floors FLOORS = INGEST.floors();
    private static final FetchSettings FETCH = INGEST.fetch();

    static final Setting<Integer> THREADS =
            new Setting<>("ingest.threads", Form.number(1), INGEST.threads(), "feeds fetched at once");
    static final Setting<Duration> FLOOR = new Setting<>(
            "ingest.floor",
            Form.DURATION,
            FLOORS.conditional(),
            "no feed is asked more often, whatever feeds.opml wishes");
    static final Setting<Duration> UNCONDITIONAL_FLOOR = new Setting<>(
            "ingest.unconditional-floor",
            Form.DURATION,
            FLOORS.whole(),
            "the same for a feed whose server sends it whole each time; follows a lowered `floor`");
    static final Setting<Duration> TTL_LIMIT = new Setting<>(
            "ingest.ttl-limit",
            Form.DURATION,
            FLOORS.ttlLimit(),
            "the longest wait that a feed's own ttl or update period may ask for; follows a lowered `floor`");
    static final Setting<Duration> PAUSE =
            new Setting<>("ingest.pause", Form.DURATION, INGEST.pause(), "between two requests to one host");
    static final Setting<Boolean> HOST_WAITS = new Setting<>(
            "ingest.host-waits",
            Form.FLAG,
            INGEST.hostWaits(),
            "whether all feeds of a host wait when one is answered 429 or 503 with a Retry-After");
    static final Setting<Duration> CONNECT_TIMEOUT =
            new Setting<>("ingest.connect-timeout", Form.SOME_TIME, FETCH.connect(), "until a connection stands");
    static final Setting<Duration> HEADERS_TIMEOUT = new Setting<>(
            "ingest.headers-timeout", Form.SOME_TIME, FETCH.headers(), "until all headers of an answer are there");
    static final Setting<Duration> FETCH_TIMEOUT = new Setting<>(
            "ingest.fetch-timeout",
            Form.SOME_TIME,
            FETCH.whole(),
            "until everything is there, redirects and body included");
    static final Setting<String> USER_AGENT = new Setting<>(
            "ingest.user-agent", Form.TEXT, FETCH.userAgent(), "who we say we are; tell operators how to reach you");
    static final Setting<Boolean> ALLOW_PRIVATE = new Setting<>(
            "ingest.allow-private",
            Form.FLAG,
            FETCH.allowPrivate(),
            "whether feeds on private networks and on this machine may be polled");
    static final Setting<Set<String>> ALLOWED_HOSTS = new Setting<>(
            "ingest.allowed-hosts",
            Form.TEXTS,
            FETCH.allowedHosts(),
            "hosts that may be polled whatever their address and port");
    static final Setting<Boolean> ARCHIVE = new Setting<>(
            "ingest.pages.archive",
            Form.FLAG,
            INGEST.archivePages(),
            "whether fetched pages of articles are kept under `<data>/pages/`");
    static final Setting<Duration> STORY_IDLE = new Setting<>(
            "processor.story-idle",
            Form.timeOf(ProcessorSettings.LEAST_IDLE),
            ProcessorSettings.DEFAULTS.storyIdle(),
            "a story is purged of which no article came or changed for so long, 31d at least");
    static final Setting<Term> COMPRESS_AFTER = new Setting<>(
            "files.compress-after",
            Form.term("never"),
            new Term(FileSettings.DEFAULTS.compressAfter()),
            "how long after its last line an alert file is compressed");
    static final Setting<Term> KEEP = new Setting<>(
            "files.keep",
            Form.term("forever"),
            new Term(FileSettings.DEFAULTS.keep()),
            "how long after its publication day an alert file is removed");
    static final Setting<Integer> FLOOD_CAP = new Setting<>(
            "push.flood-cap",
            Form.number(0),
            PushSettings.DEFAULTS.floodCap(),
            "events an hour and subject that an endpoint is sent; 0 for any number");
    static final Setting<Map<String, Map<String, Object>>> ENDPOINTS = new Setting<>(
            "push.endpoints",
            Form.GROUPS,
            PushSettings.DEFAULTS.endpoints(),
            "where live alerts are pushed to, see [Push](PUSH.md)");
    static final Setting<String> FEEDS_ADDRESS = new Setting<>(
            "feeds-out.address",
            Form.TEXT,
            null,
            "the web address under which people read the Atom feeds of alerts; without it their links are relative");

    /** All settings, in the order in which people meet them. */
    public static final List<Setting<?>> ALL = List.of(
            THREADS,
            FLOOR,
            UNCONDITIONAL_FLOOR,
            TTL_LIMIT,
            PAUSE,
            HOST_WAITS,
            CONNECT_TIMEOUT,
            HEADERS_TIMEOUT,
            FETCH_TIMEOUT,
            USER_AGENT,
            ALLOW_PRIVATE,
            ALLOWED_HOSTS,
            ARCHIVE,
            STORY_IDLE,
            COMPRESS_AFTER,
            KEEP,
            FLOOD_CAP,
            ENDPOINTS,
            FEEDS_ADDRESS);

    private SettingsTable() {}

    /** The first words of their names. */
    public static Set<String> groups() {
        return ALL.stream().map(SettingsTable::group).collect(Collectors.toSet());
    }

    static String group(Setting<?> setting) {
        return setting.name().substring(0, setting.name().indexOf('.'));
    }
}
