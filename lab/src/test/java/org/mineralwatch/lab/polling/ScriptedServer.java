package org.mineralwatch.lab.polling;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A web server of many hosts (each a loopback address) that answers from a script and records every request with all its headers and
 * its time by a clock of the test's own.
 */
final class ScriptedServer implements AutoCloseable {
    private static final int HOSTS_OF_A_NET = 250;

    private final Clock clock;
    private final Function<Request, Reply> script;
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    ScriptedServer(Clock clock, Function<Request, Reply> script) {
        this.clock = clock;
        this.script = script;
        try {
            socket = new ServerSocket(0, 256, InetAddress.getByName("0.0.0.0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** The address of a page on one of its hosts, from 0 up. */
    String address(int host, String path) {
        return "http://127.1." + host / HOSTS_OF_A_NET + "." + (1 + host % HOSTS_OF_A_NET) + ":" + socket.getLocalPort()
                + path;
    }

    /** Everything that was asked, in order. */
    List<Request> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket connection) {
        String host = connection.getLocalAddress().getHostAddress();
        boolean answered = false;
        int nowOpen = open.merge(host, 1, Integer::sum);
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            String[] first = line(in).split(" ");
            if (first.length < 2) {
                return;
            }
            Request asked = new Request(clock.instant(), host, first[1], headers(in), nowOpen, null);
            Reply reply = script.apply(asked);
            requests.add(asked.answered(reply));
            answered = true;
            open.merge(host, -1, Integer::sum); // before the client can know that it may go on
            reply.write(date(), connection.getOutputStream());
        } catch (IOException e) {
            // the client has gone: what it did is recorded
        } finally {
            open.merge(host, answered ? 0 : -1, Integer::sum);
        }
    }

    private String date() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(ZoneOffset.UTC));
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.append((char) b);
        }
        return line.toString().strip();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
