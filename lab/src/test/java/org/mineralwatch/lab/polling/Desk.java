package org.mineralwatch.lab.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mineralwatch.ingest.Floors;
import org.mineralwatch.ingest.IngestSettings;
import org.mineralwatch.ingest.VirtualIngest;
import org.mineralwatch.ingest.fetch.FetchSettings;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.FeedState;

/** A poller, the server that it polls, and the clock by which both live. Starts on a Friday. */
final class Desk implements AutoCloseable {
    static final Instant START = Instant.parse("2026-05-01T08:00:00Z");
    static final FetchSettings FETCH = FetchSettings.DEFAULTS.allowingPrivate(true);
    /** The defaults, but to the letter of what feeds say of their pace. */
    static final IngestSettings SETTINGS = new IngestSettings(
            16, Floors.DEFAULTS.withTtlLimit(Duration.ofDays(1)), Duration.ofSeconds(1), true, FETCH);

    final MovableClock clock = new MovableClock(START);
    final VirtualIngest ingest;
    private final Map<String, Function<Request, Reply>> pages = new ConcurrentHashMap<>();
    private final ScriptedServer server = new ScriptedServer(clock, this::answer);

    Desk() {
        this(SETTINGS);
    }

    Desk(IngestSettings settings) {
        ingest = new VirtualIngest(settings, clock, clock::set);
    }

    private Reply answer(Request request) {
        Function<Request, Reply> page = pages.get(request.path());
        return page == null ? Reply.of(404) : page.apply(request);
    }

    /** A page on the first host, its address. */
    String page(String path, Function<Request, Reply> script) {
        return page(0, path, script);
    }

    /** A page on any host; the same path answers on all of them. */
    String page(int host, String path, Function<Request, Reply> script) {
        pages.put(path, script);
        return server.address(host, path);
    }

    /** Adds a feed that is polled at its own pace. */
    String poll(String address) {
        return poll(address, null);
    }

    String poll(String address, Duration interval) {
        ingest.define(new FeedDefinition(address, "Desk", interval, false));
        return address;
    }

    /** Starts and polls for a while. */
    void start(Duration time) {
        ingest.start();
        run(time);
    }

    void run(Duration time) {
        ingest.runUntil(clock.instant().plus(time));
    }

    FeedState state(String address) {
        return ingest.state(address);
    }

    List<Request> requests() {
        return server.requests();
    }

    /** The requests for a path. */
    List<Request> requests(String path) {
        return requests().stream()
                .filter(request -> request.path().equals(path))
                .toList();
    }

    /** The times between the requests for a path. */
    List<Duration> gaps(String path) {
        List<Request> asked = requests(path);
        return java.util.stream.IntStream.range(1, asked.size())
                .mapToObj(n ->
                        Duration.between(asked.get(n - 1).at(), asked.get(n).at()))
                .toList();
    }

    /** A feed with an item for each number. */
    static String rss(int... items) {
        return rss("", items);
    }

    /** The same with more in its channel. */
    static String rss(String more, int... items) {
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>Desk</title>" + more);
        for (int item : items) {
            rss.append("<item><title>Item ")
                    .append(item)
                    .append("</title><link>https://desk.example/")
                    .append(item)
                    .append("</link></item>");
        }
        return rss.append("</channel></rss>").toString();
    }

    @Override
    public void close() {
        ingest.close();
        server.close();
    }
}
