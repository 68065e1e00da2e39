package org.mineralwatch.lab;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** Serves feeds that are broken, slow, huge or hostile, each under a loopback address of its own. */
final class HostileServer implements AutoCloseable {
    static final String GARBAGE = "<rss><chan";

    private interface Misdeed {
        void commit(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> addresses = new ArrayList<>();

    HostileServer() {
        try {
            server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 64);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        misdeed("broken", exchange -> send(exchange, GARBAGE));
        misdeed("page", exchange -> send(exchange, "<!doctype html><html><body>Please enable cookies</body></html>"));
        misdeed("missing", exchange -> exchange.sendResponseHeaders(404, -1));
        misdeed("deep", exchange -> send(exchange, "<rss><channel>" + "<x>".repeat(100_000)));
        misdeed(
                "entity",
                exchange -> send(
                        exchange,
                        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss><channel><title>&x;</title></channel></rss>"));
        misdeed("slow", this::drip);
        misdeed("huge", HostileServer::endless);
        misdeed("bomb", HostileServer::bomb);
        misdeed("circle", exchange -> {
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(302, -1);
        });
        server.start();
    }

    private void misdeed(String name, Misdeed misdeed) {
        addresses.add("http://127.0.8." + (addresses.size() + 1) + ":"
                + server.getAddress().getPort() + "/" + name);
        server.createContext("/" + name, exchange -> {
            try (exchange) {
                misdeed.commit(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** The feeds, and one where nothing listens. */
    List<String> addresses() {
        List<String> all = new ArrayList<>(addresses);
        all.add("http://127.0.9.9:" + Ports.free() + "/absent");
        all.add("http://no-such-host.invalid/feed");
        return all;
    }

    private static void send(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void drip(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        while (!closing.await(200, TimeUnit.MILLISECONDS)) {
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
        }
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.write("<rss version=\"2.0\"><channel>".getBytes(StandardCharsets.UTF_8));
        byte[] items = "<item><title>more and more</title></item>".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        for (long sent = 0; sent < 1L << 32; sent += items.length) {
            out.write(items);
        }
    }

    private static void bomb(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, 0);
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (GZIPOutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
            for (int mebibyte = 0; mebibyte < 1_024; mebibyte++) {
                out.write(blanks);
            }
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
