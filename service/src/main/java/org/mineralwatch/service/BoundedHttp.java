package org.mineralwatch.service;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A small HTTP server that no stranger can hold up: it answers {@code GET} and {@code HEAD} alone, a request has limits of size and
 * time, and every answer tells browsers to run nothing. What listens in a process is one of these.
 */
public final class BoundedHttp implements AutoCloseable {
    /** At once; each has at most one thread, so that the slow keep nobody waiting. */
    static final int CONNECTIONS = 64;

    /** Seconds that a client may take over its request, and between two. */
    static final int REQUEST_SECONDS = 5;

    /** Bytes of a request line or of all headers. */
    static final int REQUEST_BYTES = 16 << 10;

    private static final int ANSWER_SECONDS = 60;
    private static final int REQUEST_HEADERS = 50;

    static {
        // the JDK's server reads these when the first of a process is made; what the command line says counts more
        Map.of(
                        "jdk.httpserver.maxConnections", CONNECTIONS,
                        "sun.net.httpserver.maxReqTime", REQUEST_SECONDS,
                        "sun.net.httpserver.maxRspTime", ANSWER_SECONDS,
                        "sun.net.httpserver.idleInterval", REQUEST_SECONDS,
                        "sun.net.httpserver.maxReqHeaders", REQUEST_HEADERS,
                        "sun.net.httpserver.maxReqHeaderSize", REQUEST_BYTES)
                .forEach((name, limit) -> System.getProperties().putIfAbsent(name, limit.toString()));
    }

    private final HttpServer server;
    private final ExecutorService threads;

    /**
     * Listens, and answers nothing before its start.
     *
     * @param address where; port 0 takes any free one
     * @param name of its threads
     * @throws IOException when the address cannot be used
     */
    public BoundedHttp(InetSocketAddress address, String name) throws IOException {
        server = HttpServer.create(address, CONNECTIONS);
        threads = new ThreadPoolExecutor(0, CONNECTIONS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
    }

    /** Has a handler answer what begins with a path; it closes the exchange. */
    public void show(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            careful(exchange.getResponseHeaders());
            if (Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                handler.handle(exchange);
            } else {
                refuse(exchange);
            }
        });
    }

    private static void careful(Headers headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
    }

    private static void refuse(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            exchange.sendResponseHeaders(405, -1);
        }
    }

    /** Answers a request, without the body where only the head is asked for. */
    public static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD") || body.length == 0) {
            exchange.getResponseHeaders().set("Content-Length", "" + body.length);
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Begins to answer. */
    public void start() {
        server.start();
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
