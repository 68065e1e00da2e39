package org.mineralwatch.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks by plain sockets, as those do who mean harm. */
class BoundedHttpTest {
    private static final String WHOLE = "GET / HTTP/1.0\r\n\r\n";

    private BoundedHttp server;

    @BeforeEach
    void listen() throws IOException {
        server = new BoundedHttp(new InetSocketAddress("127.0.0.1", 0), "test");
        server.show("/", exchange -> {
            try (exchange) {
                BoundedHttp.answer(exchange, 200, "here".getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_slow_keep_nobody_waiting_and_are_cut_off() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < BoundedHttp.CONNECTIONS - 4; i++) {
            slow.add(asking("GET / HTTP/1.1\r\nX-Slow: "));
        }
        long began = System.nanoTime();
        assertThat(said(WHOLE)).startsWith("HTTP/1.1 200").endsWith("here");
        assertThat((System.nanoTime() - began) / 1_000_000_000L)
                .as("seconds that a good client waits")
                .isLessThan(BoundedHttp.REQUEST_SECONDS);
        for (Socket socket : slow) {
            assertThat(rest(socket)).doesNotContain("200");
        }
        assertThat(said(WHOLE)).startsWith("HTTP/1.1 200");
    }

    @Test
    void more_connections_than_there_are_threads_are_closed() throws IOException {
        List<Socket> open = new ArrayList<>();
        for (int i = 0; i < BoundedHttp.CONNECTIONS; i++) {
            open.add(asking("GET / HTTP/1.1\r\n"));
        }
        try {
            assertThat(said(WHOLE)).isEmpty();
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    @Test
    void a_request_has_a_size() throws IOException {
        String long_ = "x".repeat(BoundedHttp.REQUEST_BYTES);
        assertThat(said("GET /" + long_ + " HTTP/1.0\r\n\r\n")).doesNotContain(" 200 ");
        assertThat(said("GET / HTTP/1.0\r\nX-Long: " + long_ + "\r\n\r\n")).doesNotContain(" 200 ");
        String many =
                IntStream.range(0, 100).mapToObj(n -> "X-" + n + ": 1\r\n").collect(Collectors.joining());
        assertThat(said("GET / HTTP/1.0\r\n" + many + "\r\n")).doesNotContain(" 200 ");
        assertThat(said("GET /" + "x".repeat(1000) + " HTTP/1.0\r\n\r\n")).contains(" 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "BREW"})
    void nothing_but_get_and_head_is_answered(String method) throws IOException {
        assertThat(said(method + " / HTTP/1.0\r\n\r\n"))
                .startsWith("HTTP/1.1 405")
                .contains("Allow: GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST"})
    void every_answer_tells_browsers_to_run_nothing(String method) throws IOException {
        assertThat(said(method + " / HTTP/1.0\r\n\r\n").toLowerCase(Locale.ROOT))
                .contains(
                        "x-content-type-options: nosniff",
                        "content-security-policy: default-src 'none'; frame-ancestors 'none'",
                        "referrer-policy: no-referrer",
                        "cache-control: no-store");
    }

    @Test
    void a_head_has_no_body() throws IOException {
        assertThat(said("HEAD / HTTP/1.0\r\n\r\n"))
                .contains("Content-length: 4")
                .endsWith("\r\n\r\n");
    }

    private Socket asking(String request) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.address().getPort());
        socket.setSoTimeout(20_000);
        OutputStream out = socket.getOutputStream();
        out.write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private String said(String request) throws IOException {
        try {
            return rest(asking(request));
        } catch (SocketException e) {
            return ""; // refused while it was still being sent
        }
    }

    private static String rest(Socket socket) throws IOException {
        try (socket) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            return ""; // cut off
        }
    }
}
