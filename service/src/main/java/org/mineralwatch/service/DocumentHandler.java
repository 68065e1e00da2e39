package org.mineralwatch.service;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
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
import org.mineralwatch.news.Id;

/** Answers for the documents of a room, and 304 to who has the newest already. */
final class DocumentHandler implements HttpHandler {
    private static final DateTimeFormatter HTTP_TIME = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Served room;

    DocumentHandler(Served room) {
        this.room = room;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
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
        headers.set("Cache-Control", "no-cache"); // kept by who asks, and asked for again each time
        if (has(exchange.getRequestHeaders(), tag, modified)) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            BoundedHttp.answer(exchange, 200, document.body());
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
        byte[] digest = Id.sha256().digest(body);
        return "\"" + HexFormat.of().toHexDigits(ByteBuffer.wrap(digest).getLong()) + "\"";
    }
}
