package org.mineralwatch.app.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.mineralwatch.ingest.Floors;
import org.mineralwatch.ingest.IngestSettings;
import org.mineralwatch.ingest.fetch.FetchSettings;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.Id;
import org.mineralwatch.service.BoundedHttp;
import org.mineralwatch.service.StartFailure;

/**
 * A small feed server that plays the sample corpus: some articles are there at once, one more comes every second, each outlet's
 * feed shows its latest ten, edits replace what they correct. Answers conditional requests with 304.
 */
public final class DemoFeeds implements AutoCloseable {
    /** The host of a server that this process runs for itself. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final Duration POLL_EVERY = Duration.ofSeconds(2);

    private final SampleCorpus corpus;
    private final LongSupplier nanoTime;
    private final long start;
    private final BoundedHttp server;

    /**
     * Starts to play.
     *
     * @param corpus what to play
     * @param address where; port 0 takes any
     * @param nanoTime tells how far the play is
     */
    public DemoFeeds(SampleCorpus corpus, InetSocketAddress address, LongSupplier nanoTime) {
        this.corpus = corpus;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        try {
            server = new BoundedHttp(address, "demo-feeds");
        } catch (IOException e) {
            throw new StartFailure("the demo feeds cannot be served at " + address + ": " + e.getMessage());
        }
        server.show("/", this::answer);
        server.start();
    }

    /** On loopback, at any free port. */
    public static DemoFeeds onLoopback(SampleCorpus corpus) {
        return new DemoFeeds(corpus, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), System::nanoTime);
    }

    /** How an ingester polls that has the demo among its feeds: often, and the host that serves it is allowed. */
    public static IngestSettings settings(String host) {
        return new IngestSettings(
                16,
                Floors.of(POLL_EVERY),
                Duration.ofMillis(100),
                true,
                FetchSettings.DEFAULTS.allowingHosts(Set.of(host)));
    }

    /** The feeds to poll, one an outlet. */
    public List<FeedDefinition> definitions() {
        return definitions(corpus, LOOPBACK + ":" + server.address().getPort());
    }

    /** The feeds of a server that plays a corpus elsewhere, or under another name of this machine. */
    public static List<FeedDefinition> definitions(SampleCorpus corpus, String address) {
        return corpus.outlets().stream()
                .map(outlet -> new FeedDefinition(
                        "http://" + address + "/" + SampleCorpus.slug(outlet) + ".rss", outlet, POLL_EVERY, false))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/feeds.opml")) {
                String host = exchange.getRequestHeaders().getFirst("Host");
                send(exchange, "text/x-opml", FeedXml.opml(definitions(corpus, host)));
                return;
            }
            String outlet = corpus.outlets().stream()
                    .filter(o -> path.equals("/" + SampleCorpus.slug(o) + ".rss"))
                    .findFirst()
                    .orElse(null);
            if (outlet == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                long second = (nanoTime.getAsLong() - start) / 1_000_000_000L;
                send(exchange, "application/rss+xml", FeedXml.rss(outlet, corpus.shown(outlet, second)));
            }
        }
    }

    private static void send(HttpExchange exchange, String type, String body) throws IOException {
        String etag = "\"" + Id.of(body) + "\"";
        exchange.getResponseHeaders().set("ETag", etag);
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        BoundedHttp.answer(exchange, 200, body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.close();
    }
}
