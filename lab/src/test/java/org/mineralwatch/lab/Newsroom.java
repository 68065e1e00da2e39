package org.mineralwatch.lab;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mineralwatch.news.Json;

/**
 * Many feeds with many articles, made of the sample corpus: each request of a feed shows some more of its articles, so that what is
 * to come depends on polls and not on a clock. Each feed has a loopback address, and so a host, of its own.
 */
final class Newsroom implements AutoCloseable {
    /** An article as it is served. */
    record Item(String url, String title, String text, String published) {}

    private final List<List<Item>> feeds = new ArrayList<>();
    private final Map<Integer, Integer> shown = new ConcurrentHashMap<>();
    private final int morePerRequest;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    Newsroom(int feedCount, int articlesPerFeed, int morePerRequest) {
        this.morePerRequest = morePerRequest;
        List<Item> templates = templates();
        for (int feed = 0; feed < feedCount; feed++) {
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < articlesPerFeed; i++) {
                int number = feed * articlesPerFeed + i;
                Item t = templates.get(number % templates.size());
                items.add(new Item(
                        "https://outlet" + feed + ".example/" + number,
                        t.title + " [" + number + "]",
                        t.text,
                        t.published));
            }
            feeds.add(items);
        }
        try {
            server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 128);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private static List<Item> templates() {
        try {
            List<Item> items = new ArrayList<>();
            for (String line : Files.readAllLines(Command.ROOT.resolve("corpus/sample/articles.jsonl"))) {
                items.add(Json.MAPPER.readValue(line, Item.class));
            }
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every article that the feeds have or will have. */
    List<Item> articles() {
        return feeds.stream().flatMap(List::stream).toList();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The feeds as an OPML file; a minute's fraction between polls. */
    String opml(String minutes) {
        StringBuilder opml = new StringBuilder("<opml version=\"2.0\"><body>\n");
        for (int feed = 0; feed < feeds.size(); feed++) {
            opml.append("<outline type=\"rss\" title=\"Outlet ")
                    .append(feed)
                    .append("\" minutes=\"")
                    .append(minutes)
                    .append("\" xmlUrl=\"http://127.0.")
                    .append(1 + feed / 200)
                    .append('.')
                    .append(1 + feed % 200)
                    .append(':')
                    .append(port())
                    .append("/feed/")
                    .append(feed)
                    .append("\"/>\n");
        }
        return opml.append("</body></opml>\n").toString();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            int feed = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
            int most = feeds.get(feed).size();
            int count = shown.merge(feed, morePerRequest, (a, b) -> Math.min(most, a + b));
            byte[] body = rss(feeds.get(feed).subList(0, count)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String rss(List<Item> items) {
        StringBuilder rss =
                new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Outlet</title>");
        for (Item item : items) {
            rss.append("<item><title>")
                    .append(escape(item.title))
                    .append("</title><link>")
                    .append(item.url)
                    .append("</link><guid>")
                    .append(item.url)
                    .append("</guid><description>")
                    .append(escape(
                            "<p>" + escape(item.text).replace("\n\n", "</p><p>").replace("\n", "<br>") + "</p>"))
                    .append("</description></item>");
        }
        return rss.append("</channel></rss>").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A configuration folder with the project's rules, these feeds, and settings for a machine of our own. */
    Path configuration(Path folder, String minutes) {
        return Configuration.write(folder, opml(minutes));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
