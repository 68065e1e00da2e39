package org.mineralwatch.service;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Answers {@code GET} and {@code HEAD} for the documents of a room, and 304 to who has the newest already. Works on threads of its
 * own, so that a slow reader never keeps anybody from asking for health.
 */
final class DocumentHandler implements HttpHandler {
    private static final DateTimeFormatter HTTP_TIME = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Served room;
    private final Executor threads;

    DocumentHandler(Served room, Executor threads) {
        this.room = room;
        this.threads = threads;
    }

    @Override
    public void handle(HttpExchange exchange) {
        threads.execute(() -> {
            try (exchange) {
                answer(exchange);
            } catch (IOException e) {
                // the reader has gone, or the document cannot be read: the connection ends
            }
        });
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            exchange.sendResponseHeaders(405, -1);
            return;
        }
        String name = exchange.getRequestURI().getPath().substring(room.path().length());
        Optional<Served.Document> document = room.document(name);
        if (document.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            answer(exchange, document.get());
        }
    }

    private static void answer(HttpExchange exchange, Served.Document document) throws IOException {
        String tag = tag(document.body());
        Instant modified = document.modified().truncatedTo(ChronoUnit.SECONDS);
        Headers headers = exchange.getResponseHeaders();
        headers.set("ETag", tag);
        headers.set("Last-Modified", HTTP_TIME.format(modified));
        headers.set("Content-Type", document.type());
        headers.set("X-Content-Type-Options", "nosniff");
        if (has(exchange.getRequestHeaders(), tag, modified)) {
            exchange.sendResponseHeaders(304, -1);
        } else if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", "" + document.body().length);
            exchange.sendResponseHeaders(200, -1);
        } else {
            exchange.sendResponseHeaders(200, document.body().length == 0 ? -1 : document.body().length);
            exchange.getResponseBody().write(document.body());
        }
    }

    /** Whether the one who asks has the document as it is: by its tag where he gives one, else by its time. */
    private static boolean has(Headers asked, String tag, Instant modified) {
        List<String> tags = asked.get("If-None-Match");
        if (tags != null) {
            return tags.stream()
                    .flatMap(line -> Arrays.stream(line.split(",")))
                    .map(each -> each.strip().replaceFirst("^W/", ""))
                    .anyMatch(each -> each.equals(tag) || each.equals("*"));
        }
        String since = asked.getFirst("If-Modified-Since");
        try {
            return since != null && !modified.isAfter(HTTP_TIME.parse(since.strip(), Instant::from));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String tag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "\"" + HexFormat.of().toHexDigits(ByteBuffer.wrap(digest).getLong()) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
