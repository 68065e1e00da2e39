package org.mineralwatch.lab.scale;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Thousands of small feeds on a thousand hosts (each a loopback address), served with as little work as can be, since it shares the
 * machine with what it measures. Every feed shows ten entries, knows its ETag, and has something new at every tenth request.
 */
final class FeedFarm implements AutoCloseable {
    private static final int ENTRIES = Integer.getInteger("lab.entries", 10);
    private static final int NEWS_EVERY = 10;
    private static final int HOSTS_OF_A_NET = 250;
    private static final int THREADS = 8;

    private final int feeds;
    private final int hosts;
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
    private final AtomicIntegerArray asked;
    private final AtomicIntegerArray open;
    private final AtomicLongArray lastOfHost;
    private final AtomicIntegerArray unconditional;
    private final AtomicLongArray lastOfFeed;
    private final AtomicLong longestWait = new AtomicLong();
    private final AtomicLong shortestWait = new AtomicLong(Long.MAX_VALUE);
    private final AtomicInteger total = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private final AtomicLong shortestGap = new AtomicLong(Long.MAX_VALUE);

    FeedFarm(int feeds, int hosts) {
        this.feeds = feeds;
        this.hosts = hosts;
        this.asked = new AtomicIntegerArray(feeds);
        this.unconditional = new AtomicIntegerArray(feeds);
        this.lastOfFeed = new AtomicLongArray(feeds);
        this.open = new AtomicIntegerArray(hosts);
        this.lastOfHost = new AtomicLongArray(hosts);
        try {
            socket = new ServerSocket(0, 1_024, InetAddress.getByName("0.0.0.0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    List<String> addresses() {
        return addresses(feeds, hosts, socket.getLocalPort());
    }

    static List<String> addresses(int feeds, int hosts, int port) {
        List<String> addresses = new ArrayList<>();
        for (int feed = 0; feed < feeds; feed++) {
            int host = feed % hosts;
            addresses.add("http://127.2." + host / HOSTS_OF_A_NET + "." + (1 + host % HOSTS_OF_A_NET) + ":" + port + "/"
                    + feed);
        }
        return addresses;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Requests so far. */
    int requests() {
        return total.get();
    }

    /** Feeds that were asked at least as often. */
    long askedAtLeast(int times) {
        return java.util.stream.IntStream.range(0, feeds)
                .filter(feed -> asked.get(feed) >= times)
                .count();
    }

    /** Feeds that were asked unconditionally more than once. */
    long unconditionalTwice() {
        return java.util.stream.IntStream.range(0, feeds)
                .filter(feed -> unconditional.get(feed) > 1)
                .count();
    }

    /** Between the end of one request to a host and the start of the next. */
    Duration shortestGapOfAHost() {
        return Duration.ofNanos(shortestGap.get());
    }

    /** Connections to one host that waited for an answer at once. */
    int connectionsOfAHost() {
        return mostOpen.get();
    }

    /** Longest time between two requests for one feed, from the third on. */
    Duration longestWaitOfAFeed() {
        return Duration.ofNanos(longestWait.get());
    }

    /** Shortest time between two requests for one feed. */
    Duration shortestWaitOfAFeed() {
        return Duration.ofNanos(shortestWait.get());
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
        byte[] local = connection.getLocalAddress().getAddress();
        int host = (local[2] & 0xFF) * HOSTS_OF_A_NET + (local[3] & 0xFF) - 1;
        begin(host);
        try (connection) {
            String request = head(connection.getInputStream());
            byte[] answer = answer(request);
            end(host);
            connection.getOutputStream().write(answer);
        } catch (IOException e) {
            // the client has gone
        }
    }

    private void begin(int host) {
        mostOpen.accumulateAndGet(open.incrementAndGet(host), Math::max);
        long last = lastOfHost.get(host);
        if (last != 0) {
            shortestGap.accumulateAndGet(System.nanoTime() - last, Math::min);
        }
    }

    private void end(int host) {
        open.decrementAndGet(host);
        lastOfHost.set(host, System.nanoTime());
    }

    private static String head(InputStream in) throws IOException {
        byte[] bytes = new byte[4_096];
        int length = 0;
        for (int n = in.read(bytes); n > 0; n = in.read(bytes, length, bytes.length - length)) {
            length += n;
            if (bytes[length - 1] == '\n' && bytes[length - 3] == '\n') {
                break;
            }
        }
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    private byte[] answer(String request) {
        int feed = Integer.parseInt(request.substring(5, request.indexOf(' ', 5)));
        int before = asked.getAndIncrement(feed);
        total.incrementAndGet();
        waited(feed, before);
        String etag = "\"" + feed + "-" + before / NEWS_EVERY + "\"";
        if (!request.contains("If-None-Match: ")) {
            unconditional.incrementAndGet(feed);
        }
        boolean known = request.contains("If-None-Match: " + etag + "\r\n");
        String body = known ? "" : document(feed, before / NEWS_EVERY);
        String head = "HTTP/1.1 " + (known ? "304 x" : "200 OK\r\nContent-Length: " + body.length()) + "\r\nETag: "
                + etag + "\r\nConnection: close\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }

    /** The second request of a feed may come late, so that feeds that began together part. */
    private void waited(int feed, int before) {
        long wait = System.nanoTime() - lastOfFeed.getAndSet(feed, System.nanoTime());
        if (before > 0) {
            shortestWait.accumulateAndGet(wait, Math::min);
        }
        if (before > 1) {
            longestWait.accumulateAndGet(wait, Math::max);
        }
    }

    private static String document(int feed, int version) {
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>Feed " + feed + "</title>");
        for (int entry = version; entry < version + ENTRIES; entry++) {
            String link = "https://outlet" + feed + ".example/articles/" + entry;
            rss.append("<item><title>Ministry signs memorandum number ")
                    .append(entry)
                    .append("</title><link>")
                    .append(link)
                    .append("</link><guid>")
                    .append(link)
                    .append("</guid><pubDate>Fri, 01 May 2026 08:00:00 GMT</pubDate><description>The ministry and its")
                    .append(
                            " partners signed a memorandum on the supply of rare earths on Friday.</description></item>");
        }
        return rss.append("</channel></rss>").toString();
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
