package org.mineralwatch.lab.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mineralwatch.ingest.corpus.ArticleLine;
import org.mineralwatch.ingest.feed.Entry;
import org.mineralwatch.ingest.feed.FeedParser;
import org.mineralwatch.ingest.feed.ParsedFeed;
import org.mineralwatch.lab.SharedData;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Json;

/** News to measure on: the labelled articles, and items of a government's feed; of ../shared/data. */
final class RealTexts {
    private static final int POLLS_APART = 150;
    private static final int POLLS_THAT_OVERLAP = 8;

    private RealTexts() {}

    /** All articles: 369 labelled ones, and the items of every 150th poll of the feed. */
    static List<Article> articles() {
        List<Article> articles = new ArrayList<>(ofLines("labelled/articles.jsonl"));
        articles.addAll(ofFeed(POLLS_APART));
        return articles;
    }

    /** As many different texts as there are: also nearly all items of the feed, and one-sentence news. */
    static List<Article> everything() {
        List<Article> articles = new ArrayList<>(ofLines("labelled/articles.jsonl"));
        articles.addAll(ofLines("stories/articles.jsonl"));
        articles.addAll(ofLines("near-copies/articles.jsonl"));
        articles.addAll(ofFeed(POLLS_THAT_OVERLAP));
        return articles;
    }

    /** The articles of a file. */
    static List<Article> ofLines(String file) {
        return lines(SharedData.require(file));
    }

    /** The articles of a JSONL file. */
    static List<Article> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(RealTexts::article).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Article> ofFeed(int apart) {
        try {
            Path folder = Files.createTempDirectory("feed");
            SharedData.unpack("feed-history/whitehouse-2021-2022.tar.xz", folder);
            List<Path> polls;
            try (var files = Files.list(folder)) {
                polls = files.sorted().toList();
            }
            List<Article> articles = new ArrayList<>();
            for (int poll = 0; poll < polls.size(); poll++) {
                if (poll % apart == 0) {
                    ParsedFeed feed = (ParsedFeed) FeedParser.parse(Files.readAllBytes(polls.get(poll)), null, null);
                    feed.entries().forEach(entry -> articles.add(article(entry)));
                }
                Files.delete(polls.get(poll));
            }
            Files.delete(folder);
            return articles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Article article(Entry entry) {
        String html = entry.content() != null ? entry.content() : entry.summary();
        return article(Json.line(Map.of("title", entry.title(), "html", html == null ? "" : html)));
    }

    private static Article article(String line) {
        return ((ArticleLine.Accepted) ArticleLine.read(line)).article();
    }
}
