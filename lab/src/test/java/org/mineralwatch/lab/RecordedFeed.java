package org.mineralwatch.lab;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Serves the recorded polls of a feed: whoever shows the validator of one document is given the next, so that what a feed shows is
 * what its poller has committed, whoever polls it and whatever was killed. Every third time it answers first that nothing changed.
 */
final class RecordedFeed implements AutoCloseable {
    /** How a server lets its documents be told apart. */
    enum Kind {
        ETAG,
        LAST_MODIFIED,
        /** Nothing: each request is given the next document, so a poll that is killed loses one. */
        NO_VALIDATORS
    }

    private final List<Path> documents;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Map<String, AtomicInteger> unchanged = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger unconditional = new AtomicInteger();
    private final AtomicInteger given = new AtomicInteger();

    /**
     * @param folder of documents, in the order of their names
     * @param most how many of them are served
     */
    RecordedFeed(Path folder, int most) {
        try (Stream<Path> files = Files.list(folder)) {
            documents = files.filter(file -> file.toString().endsWith(".rss"))
                    .sorted()
                    .limit(most)
                    .toList();
            server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 128);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    List<Path> documents() {
        return documents;
    }

    /** The address of the feed, one a kind, each on a host of its own. */
    String address(Kind kind) {
        return "http://127.0.0." + (2 + kind.ordinal()) + ":"
                + server.getAddress().getPort() + "/" + kind;
    }

    String opml(Kind... kinds) {
        StringBuilder opml = new StringBuilder("<opml version=\"2.0\"><body>\n");
        for (Kind kind : kinds) {
            opml.append("<outline type=\"rss\" title=\"Press room\" minutes=\"0.0001\" xmlUrl=\"")
                    .append(address(kind))
                    .append("\"/>\n");
        }
        return opml.append("</body></opml>\n").toString();
    }

    int requests() {
        return requests.get();
    }

    /** Requests that showed no validator where one had been given out. */
    int unconditional() {
        return unconditional.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            Kind kind = Kind.valueOf(exchange.getRequestURI().getPath().substring(1));
            int next = next(exchange, kind);
            boolean rest = next > 0 && next % 3 == 0 && saysUnchangedFirst(kind, next);
            if (kind != Kind.NO_VALIDATORS && (next >= documents.size() || rest)) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            send(exchange, kind, Math.min(next, documents.size() - 1));
        }
    }

    private boolean saysUnchangedFirst(Kind kind, int next) {
        return unchanged
                        .computeIfAbsent(kind + "/" + next, key -> new AtomicInteger())
                        .getAndIncrement()
                == 0;
    }

    private int next(HttpExchange exchange, Kind kind) {
        if (kind == Kind.NO_VALIDATORS) {
            return given.getAndIncrement();
        }
        String shown = exchange.getRequestHeaders().getFirst(kind == Kind.ETAG ? "If-None-Match" : "If-Modified-Since");
        if (shown == null) {
            unconditional.incrementAndGet();
            return 0;
        }
        return Integer.parseInt(shown.replaceAll("\\D", "")) + 1;
    }

    private void send(HttpExchange exchange, Kind kind, int number) throws IOException {
        byte[] body = Files.readAllBytes(documents.get(number));
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
        if (kind != Kind.NO_VALIDATORS) {
            exchange.getResponseHeaders().set(kind == Kind.ETAG ? "ETag" : "Last-Modified", "W/\"no " + number + "\"");
        }
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
