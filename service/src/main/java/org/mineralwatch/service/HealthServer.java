package org.mineralwatch.service;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mineralwatch.news.Json;

/**
 * Answers {@code GET /health/live}, {@code /health/ready} (200 or 503, JSON a room) and {@code /metrics} (Prometheus text), and
 * shows the documents of rooms that have some ({@link Served}). Binds to loopback unless told otherwise.
 */
public final class HealthServer implements AutoCloseable {
    private final BoundedHttp server;

    /**
     * @param address where to listen; port 0 takes any free one
     * @param rooms whose health is told and whose documents are shown
     * @param metrics what {@code /metrics} shows
     * @throws StartFailure when the address is taken
     */
    public HealthServer(InetSocketAddress address, List<Room> rooms, Metrics metrics) {
        server = listening(address);
        rooms.forEach(room -> show(room, metrics));
        server.show("/health/live", exchange -> answer(exchange, rooms, Health::alive));
        server.show("/health/ready", exchange -> answer(exchange, rooms, Health.Ready.class::isInstance));
        server.show(
                "/metrics",
                exchange -> send(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape()));
        List<Served> served = rooms.stream()
                .filter(Served.class::isInstance)
                .map(Served.class::cast)
                .toList();
        served.forEach(room -> server.show(room.path(), new DocumentHandler(room)));
        String paths = served.stream().map(room -> ", " + room.path()).collect(Collectors.joining());
        server.show(
                "/",
                exchange ->
                        send(exchange, 404, "text/plain", "see /health/live, /health/ready, /metrics" + paths + "\n"));
        server.start();
    }

    private static void show(Room room, Metrics metrics) {
        metrics.gauge(
                "room.ready",
                "1 when the room does its work",
                () -> room.health() instanceof Health.Ready ? 1 : 0,
                "room",
                room.name());
        metrics.gauge(
                "room.live",
                "0 when the room has failed and needs a restart",
                () -> room.health().alive() ? 1 : 0,
                "room",
                room.name());
    }

    /**
     * Tells early that an address is taken.
     *
     * @throws StartFailure when it is
     */
    public static void requireFree(InetSocketAddress address) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(address);
        } catch (IOException e) {
            throw unusable(address, e);
        }
    }

    private static StartFailure unusable(InetSocketAddress address, IOException cause) {
        return new StartFailure("the health address " + address.getHostString() + ":" + address.getPort()
                + " cannot be used (" + cause.getMessage() + "): give another with --http HOST:PORT");
    }

    private static BoundedHttp listening(InetSocketAddress address) {
        try {
            return new BoundedHttp(address, "health");
        } catch (IOException e) {
            throw unusable(address, e);
        }
    }

    /** The address it listens on, as one would type it. */
    public String address() {
        InetSocketAddress bound = server.address();
        return "http://" + bound.getHostString() + ":" + bound.getPort();
    }

    private static void answer(HttpExchange exchange, List<Room> rooms, Predicate<Health> good) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        boolean all = true;
        Map<String, Object> details = new LinkedHashMap<>();
        for (Room room : rooms) {
            Health health = health(room);
            all &= good.test(health);
            details.put(room.name(), Map.of("status", health.status(), "detail", health.detail()));
        }
        body.put("ok", all);
        body.put("rooms", details);
        send(exchange, all ? 200 : 503, "application/json", Json.line(body) + "\n");
    }

    /** A room that cannot say how it is, is not well. */
    private static Health health(Room room) {
        try {
            return room.health();
        } catch (RuntimeException e) {
            return new Health.Failed("does not say how it is: " + e);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            BoundedHttp.answer(exchange, status, body.getBytes(StandardCharsets.UTF_8));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
