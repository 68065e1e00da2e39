package org.mineralwatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralwatch.ingest.fetch.FetchOutcome.Failed;
import org.mineralwatch.ingest.fetch.FetchOutcome.Fetched;
import org.mineralwatch.ingest.fetch.FetchOutcome.Kind;
import org.mineralwatch.ingest.fetch.FetchOutcome.NotModified;
import org.mineralwatch.news.Validators;

@Timeout(30)
class FeedFetcherTest {
    private static final byte[] FEED = "<rss/>".getBytes(StandardCharsets.UTF_8);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<HttpExchange> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private FeedFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        fetcher = new FeedFetcher(
                FetchSettings.DEFAULTS
                        .allowingPrivate(true)
                        .within(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10)),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void validators_go_back_byte_for_byte_and_a_304_brings_no_body() {
        String etag = "W/\"a b\"";
        String lastModified = "Mon, 31 Feb 2021 00:00:00 gmt";
        serve("/feed", exchange -> {
            boolean same = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                    && lastModified.equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            exchange.getResponseHeaders().set("ETag", etag);
            exchange.getResponseHeaders().set("Last-Modified", lastModified);
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=600");
            answer(exchange, same ? 304 : 200, same ? new byte[0] : FEED);
        });
        Fetched first = (Fetched) fetcher.fetch(FetchRequest.whole(url("/feed")));
        assertThat(first.body()).isEqualTo(FEED);
        assertThat(asked.get(0).getRequestHeaders()).doesNotContainKeys("If-none-match", "If-modified-since", "Cookie");
        FetchOutcome second = fetcher.fetch(request("/feed", first));
        assertThat(second)
                .isEqualTo(new NotModified(new Answer(
                        url("/feed"), url("/feed"), url("/feed"), etag, lastModified, Duration.ofMinutes(10))));
    }

    @Test
    void the_request_says_who_asks_and_for_what() {
        serve("/feed", exchange -> answer(exchange, 200, FEED));
        fetcher.fetch(FetchRequest.whole(url("/feed").replace("http://", "http://me:p%40ss@")));
        assertThat(asked.get(0).getRequestHeaders().getFirst("User-Agent")).startsWith("Mineralwatch/0.1 (+https://");
        assertThat(asked.get(0).getRequestHeaders().getFirst("Accept")).contains("application/rss+xml");
        assertThat(asked.get(0).getRequestHeaders().getFirst("Authorization")).isEqualTo("Basic bWU6cEBzcw==");
        assertThat(asked.get(0).getRequestHeaders()).doesNotContainKeys("Upgrade", "Referer");
    }

    @Test
    void redirects_are_followed_to_the_final_address() {
        redirect("/old", "/a b/c?x=1|2");
        serve("/a b/", exchange -> answer(exchange, 200, FEED));
        assertThat(fetcher.fetch(FetchRequest.whole(url("/old"))))
                .isInstanceOfSatisfying(
                        Fetched.class,
                        fetched -> assertThat(fetched.finalAddress()).isEqualTo(url("/a%20b/c?x=1%7C2")));
    }

    @Test
    void redirects_that_never_end_are_a_failure() {
        redirect("/circle", "/circle2");
        redirect("/circle2", "/circle");
        serve("/chain/", exchange -> {
            exchange.getResponseHeaders().set("Location", exchange.getRequestURI() + "x");
            answer(exchange, 302, new byte[0]);
        });
        assertFailed("/circle", Kind.REDIRECT);
        assertFailed("/chain/", Kind.REDIRECT);
        assertThat(asked).hasSize(2 + 11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/hostname", "ftp://x.example/", "jar:http://x.example/!/a", "http://"})
    void redirects_lead_to_web_addresses_only(String location) {
        redirect("/odd", location);
        assertFailed("/odd", Kind.REDIRECT);
    }

    @Test
    void a_redirect_without_a_place_is_a_failure() {
        serve("/nowhere", exchange -> answer(exchange, 301, new byte[0]));
        assertFailed("/nowhere", Kind.REDIRECT);
    }

    @Test
    void a_redirect_into_the_network_is_refused() {
        redirect("/in", "http://127.0.0.2:" + server.getAddress().getPort() + "/secret");
        serve("/secret", exchange -> answer(exchange, 200, FEED));
        FetchSettings oneHost = new FetchSettings(
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                1 << 20,
                8,
                4,
                "test",
                false,
                java.util.Set.of("localhost"));
        try (FeedFetcher strict = new FeedFetcher(oneHost, Clock.systemUTC())) {
            FetchOutcome outcome = strict.fetch(FetchRequest.whole(url("/in").replace("127.0.0.1", "localhost")));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.kind()).isEqualTo(Kind.REFUSED_ADDRESS));
        }
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3,false", "127.0.0.1,false", "169.254.169.254,false", "100.64.0.1,false", "0.0.0.0,false",
                "224.0.0.1,false",
        "192.168.0.1,false", "172.16.0.1,false", "::1,false", "fe80::1,false", "fd00::1,false", "::ffff:10.0.0.1,false",
        "64:ff9b::a00:1,false", "::,false", "8.8.8.8,true", "100.128.0.1,true", "2606:4700::1111,true"
    })
    void only_public_addresses_are_asked(String address, boolean allowed) throws IOException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isEqualTo(allowed);
    }

    @Test
    void compressed_bodies_are_read_by_header_or_by_their_first_bytes() {
        serve("/gzip", exchange -> answer(exchange, 200, gzip(FEED)));
        serve("/deflate", exchange -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream out = new DeflaterOutputStream(bytes)) {
                out.write(FEED);
            }
            exchange.getResponseHeaders().set("Content-Encoding", "deflate");
            answer(exchange, 200, bytes.toByteArray());
        });
        assertThat(((Fetched) fetcher.fetch(FetchRequest.whole(url("/gzip")))).body())
                .isEqualTo(FEED);
        assertThat(((Fetched) fetcher.fetch(FetchRequest.whole(url("/deflate")))).body())
                .isEqualTo(FEED);
    }

    @Test
    void a_body_is_never_larger_than_its_limit_packed_or_not() {
        byte[] bomb = gzip(new byte[64 << 20]);
        serve("/bomb", exchange -> answer(exchange, 200, bomb));
        serve("/huge", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[1 << 20];
            while (true) {
                exchange.getResponseBody().write(chunk);
            }
        });
        assertFailed("/bomb", Kind.TOO_LARGE);
        assertFailed("/huge", Kind.TOO_LARGE);
    }

    @Test
    void a_server_that_drips_is_cut_off_at_the_deadline() {
        serve("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write('<');
                exchange.getResponseBody().flush();
                Thread.yield();
            }
        });
        assertThat(impatient("/drip").kind()).isEqualTo(Kind.TIMEOUT);
    }

    @Test
    void a_server_that_never_answers_is_cut_off_at_the_deadline() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Failed failed = impatient("http://127.0.0.1:" + silent.getLocalPort() + "/", Duration.ofMillis(300));
            assertThat(failed.kind()).isEqualTo(Kind.TIMEOUT);
        }
    }

    @Test
    void a_status_is_a_value_and_its_wish_for_peace_is_kept() {
        serve("/gone", exchange -> answer(exchange, 410, new byte[0]));
        serve("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            answer(exchange, 503, "busy".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(((Failed) fetcher.fetch(FetchRequest.whole(url("/gone")))).gone())
                .isTrue();
        assertThat(fetcher.fetch(FetchRequest.whole(url("/busy"))))
                .isEqualTo(new Failed(Kind.HTTP_STATUS, 503, "HTTP 503", Duration.ofSeconds(120)));
    }

    @Test
    void what_cannot_be_reached_says_why() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertThat(failed("http://127.0.0.1:" + closed + "/").kind()).isEqualTo(Kind.CONNECT);
        assertThat(failed("http://no-such-host.invalid/").kind()).isEqualTo(Kind.DNS);
        assertThat(failed("mailto:x@y.example").kind()).isEqualTo(Kind.ADDRESS);
    }

    @Test
    void a_server_without_tls_is_no_https_server() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> {
                try (Socket socket = plain.accept()) {
                    socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                    socket.getInputStream().readAllBytes();
                } catch (IOException e) {
                    // the client has gone
                }
            });
            assertThat(failed("https://127.0.0.1:" + plain.getLocalPort() + "/").kind())
                    .isEqualTo(Kind.TLS);
        }
    }

    @Test
    void the_charset_of_the_header_is_handed_on() {
        serve("/cyrillic", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=windows-1251");
            answer(exchange, 200, FEED);
        });
        assertThat(((Fetched) fetcher.fetch(FetchRequest.whole(url("/cyrillic")))).contentType())
                .isEqualTo("text/xml; charset=windows-1251");
    }

    private FetchRequest request(String path, Fetched last) {
        Answer said = last.answer();
        return new FetchRequest(
                url(path), url(path), new Validators(said.address(), said.etag(), said.lastModified(), null));
    }

    private Failed impatient(String path) {
        return impatient(url(path), Duration.ofMillis(400));
    }

    private static Failed impatient(String url, Duration whole) {
        FetchSettings settings = FetchSettings.DEFAULTS
                .allowingPrivate(true)
                .within(Duration.ofSeconds(5), Duration.ofSeconds(20), whole);
        try (FeedFetcher fetcher = new FeedFetcher(settings, Clock.systemUTC())) {
            return (Failed) fetcher.fetch(FetchRequest.whole(url));
        }
    }

    private void assertFailed(String path, Kind kind) {
        assertThat(failed(url(path)).kind()).isEqualTo(kind);
    }

    private Failed failed(String url) {
        return (Failed) fetcher.fetch(FetchRequest.whole(url));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void redirect(String path, String location) {
        serve(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            answer(exchange, 302, new byte[0]);
        });
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            asked.add(exchange);
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
