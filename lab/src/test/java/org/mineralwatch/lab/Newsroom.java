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
 * Many feeds with many articles: each request of a feed shows some more of its articles, so that what is to come depends on polls
 * and not on a clock. Each feed has a loopback address, and so a host, of its own.
 */
public final class Newsroom implements AutoCloseable {
    private static final int WHOLE = Integer.MAX_VALUE;

    /**
     * An article as it is served.
     *
     * @param published when, as RFC 1123 has it, or null for an article that its feed does not date
     */
    public record Item(String url, String title, String text, String published) {}

    private final List<List<Item>> feeds;
    private final Map<Integer, Integer> shown = new ConcurrentHashMap<>();
    private final int morePerRequest;
    private final int window;
    private volatile boolean held;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    /** Feeds of articles of the sample corpus, undated, each of which shows all that it ever showed. */
    Newsroom(int feedCount, int articlesPerFeed, int morePerRequest) {
        this(ofSamples(feedCount, articlesPerFeed), morePerRequest, WHOLE);
    }

    /**
     * @param feeds the articles of each feed, in the order in which it shows them
     * @param morePerRequest so many more are shown by each answer
     * @param window so many of the last ones an answer has at most
     */
    public Newsroom(List<List<Item>> feeds, int morePerRequest, int window) {
        this.feeds = feeds;
        this.morePerRequest = morePerRequest;
        this.window = window;
        try {
            server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 128);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private static List<List<Item>> ofSamples(int feedCount, int articlesPerFeed) {
        List<Item> templates = templates();
        List<List<Item>> feeds = new ArrayList<>();
        for (int feed = 0; feed < feedCount; feed++) {
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < articlesPerFeed; i++) {
                int number = feed * articlesPerFeed + i;
                Item t = templates.get(number % templates.size());
                items.add(new Item(
                        "https://outlet" + feed + ".example/" + number, t.title + " [" + number + "]", t.text, null));
            }
            feeds.add(items);
        }
        return feeds;
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

    /** How many articles the feeds have shown so far. */
    public int shown() {
        return shown.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The articles that each feed has shown so far. */
    public List<Item> shownArticles() {
        List<Item> items = new ArrayList<>();
        shown.forEach((feed, count) -> items.addAll(feeds.get(feed).subList(0, count)));
        return items;
    }

    /** Whether feeds show nothing new from now on, or go on. */
    public void hold(boolean holds) {
        held = holds;
    }

    public int port() {
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
            int count = shown.merge(feed, held ? 0 : morePerRequest, (a, b) -> Math.min(most, a + b));
            byte[] body = rss(feeds.get(feed).subList(Math.max(0, count - window), count))
                    .getBytes(StandardCharsets.UTF_8);
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
                    .append("</description>")
                    .append(item.published == null ? "" : "<pubDate>" + item.published + "</pubDate>")
                    .append("</item>");
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
