package org.mineralwatch.lab.polling;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Servers that give a byte now and then, or none, each in another part of its answer. */
final class DrippingServer implements AutoCloseable {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n";
    private static final int MILLIS_BETWEEN_BYTES = 20;

    /** Where it drips. */
    enum Way {
        SILENCE("", "", "timeout:"),
        STATUS("", "HTTP/1.1 200 OK and so on and on", "timeout:"),
        HEADERS("HTTP/1.1 200 OK\r\nX-Slow: ", "x", "timeout:"),
        BODY(HEAD, "<", "timeout:"),
        CHUNKS("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\n \r\n", "timeout:"),
        REDIRECT("HTTP/1.1 302 x\r\nLocation: /again\r\nContent-Length: 100000\r\n\r\n", " ", "redirect:");

        private final String start;
        private final String drip;
        private final String error;

        Way(String start, String drip, String error) {
            this.start = start;
            this.drip = drip;
            this.error = error;
        }

        boolean inHeaders() {
            return this == SILENCE || this == STATUS || this == HEADERS;
        }

        String error() {
            return error;
        }
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final Map<Way, ServerSocket> sockets = new EnumMap<>(Way.class);

    DrippingServer() {
        for (Way way : Way.values()) {
            try {
                ServerSocket socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
                sockets.put(way, socket);
                threads.execute(() -> accept(way, socket));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    String address(Way way) {
        return "http://127.0.0.1:" + sockets.get(way).getLocalPort() + "/feed";
    }

    /** How many requests it could read. */
    int requests() {
        return requests.get();
    }

    private void accept(Way way, ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.execute(() -> drip(way, connection));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void drip(Way way, Socket connection) {
        try (connection) {
            byte[] asked = new byte[4];
            int n = connection.getInputStream().readNBytes(asked, 0, 4);
            requests.addAndGet(n == 4 && new String(asked, StandardCharsets.US_ASCII).equals("GET ") ? 1 : 0);
            OutputStream out = connection.getOutputStream();
            out.write(way.start.getBytes(StandardCharsets.US_ASCII));
            byte[] drip = way.drip.getBytes(StandardCharsets.US_ASCII);
            for (int at = 0; !closing.await(MILLIS_BETWEEN_BYTES, TimeUnit.MILLISECONDS); at++) {
                if (drip.length > 0) {
                    out.write(drip[at % drip.length]);
                    out.flush();
                }
            }
        } catch (IOException e) {
            // the client has gone, as it should
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        for (ServerSocket socket : sockets.values()) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        threads.shutdownNow();
    }
}
