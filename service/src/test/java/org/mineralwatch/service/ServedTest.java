package org.mineralwatch.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServedTest {
    private static final String TIME = "Mon, 23 Nov 2026 02:00:01 GMT";

    private String text = "<feed/>";
    private final HealthServer server =
            new HealthServer(new InetSocketAddress("127.0.0.1", 0), List.of(new Shelf()), new Metrics());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_document_is_shown_with_its_type_time_and_tag() throws Exception {
        HttpResponse<String> answer = ask("GET", "/shelf/a.txt");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("<feed/>");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/x-shelf");
        assertThat(answer.headers().firstValue("Last-Modified")).contains(TIME);
        assertThat(answer.headers().firstValue("ETag").orElseThrow()).matches("\"[0-9a-f]{16}\"");
    }

    @Test
    void who_has_the_newest_is_told_so_and_gets_nothing() throws Exception {
        String tag = ask("GET", "/shelf/a.txt").headers().firstValue("ETag").orElseThrow();
        for (String tags : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            HttpResponse<String> answer = ask("GET", "/shelf/a.txt", "If-None-Match", tags);
            assertThat(answer.statusCode()).as(tags).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValue("ETag")).contains(tag);
        }
        assertThat(ask("GET", "/shelf/a.txt", "If-Modified-Since", TIME).statusCode())
                .isEqualTo(304);
    }

    @Test
    void who_has_an_older_one_gets_the_newest_and_a_tag_counts_more_than_a_time() throws Exception {
        String tag = ask("GET", "/shelf/a.txt").headers().firstValue("ETag").orElseThrow();
        text = "<feed>new</feed>";
        assertThat(ask("GET", "/shelf/a.txt", "If-None-Match", tag, "If-Modified-Since", TIME)
                        .body())
                .isEqualTo(text);
        assertThat(ask("GET", "/shelf/a.txt", "If-Modified-Since", "Mon, 23 Nov 2026 02:00:00 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ask("GET", "/shelf/a.txt", "If-Modified-Since", "yesterday").statusCode())
                .isEqualTo(200);
    }

    @Test
    void head_tells_all_but_the_document() throws Exception {
        HttpResponse<String> answer = ask("HEAD", "/shelf/a.txt");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Content-Length")).contains("7");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
    }

    @Test
    void a_room_is_asked_for_names_as_they_are_meant_and_what_it_has_not_is_not_found() throws Exception {
        assertThat(ask("GET", "/shelf/%61.txt").statusCode()).isEqualTo(200);
        assertThat(ask("GET", "/shelf/..%2Fsecret").statusCode()).isEqualTo(404);
        assertThat(ask("GET", "/shelf/").statusCode()).isEqualTo(404);
        assertThat(ask("POST", "/shelf/a.txt").statusCode()).isEqualTo(405);
        assertThat(ask("GET", "/elsewhere").body()).contains("/health/live").contains("/shelf/");
    }

    private HttpResponse<String> ask(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private final class Shelf implements Room, Served {
        @Override
        public String name() {
            return "shelf";
        }

        @Override
        public void start() {}

        @Override
        public Health health() {
            return new Health.Ready("open");
        }

        @Override
        public void close() {}

        @Override
        public String path() {
            return "/shelf/";
        }

        @Override
        public Optional<Document> document(String name) {
            return name.equals("a.txt")
                    ? Optional.of(new Document(
                            text.getBytes(StandardCharsets.UTF_8),
                            "text/x-shelf",
                            Instant.parse("2026-11-23T02:00:01.700Z")))
                    : Optional.empty();
        }
    }
}
