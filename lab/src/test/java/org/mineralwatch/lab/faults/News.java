package org.mineralwatch.lab.faults;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.mineralwatch.lab.Newsroom;
import org.mineralwatch.lab.speed.NewsYear;
import org.mineralwatch.news.Article;

/** Feeds of made-up news about many events, dated as it happened a year ago. */
final class News {
    private static final int MORE_PER_REQUEST = 2;
    private static final int WINDOW = 60;

    private News() {}

    /**
     * Feeds that take turns in telling the news.
     *
     * @param articles so many in all
     */
    static Newsroom room(int feeds, int articles) {
        return oneOf(1, feeds, articles, MORE_PER_REQUEST);
    }

    /**
     * Feeds that leave most of the news out, so that there are fewer articles a day.
     *
     * @param share one article of so many is told
     */
    static Newsroom oneOf(int share, int feeds, int articles, int morePerRequest) {
        NewsYear year = NewsYear.ofRealTexts();
        List<List<Newsroom.Item>> all = new ArrayList<>();
        for (int feed = 0; feed < feeds; feed++) {
            List<Newsroom.Item> items = new ArrayList<>();
            for (int number = feed; number < articles; number += feeds) {
                items.add(item(year.article(number * share)));
            }
            all.add(items);
        }
        return new Newsroom(all, morePerRequest, WINDOW);
    }

    private static Newsroom.Item item(Article article) {
        Instant published = article.published();
        return new Newsroom.Item(
                article.url(),
                folded(article.title()),
                folded(article.text()),
                published == null
                        ? null
                        : DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atOffset(ZoneOffset.UTC)));
    }

    /** As feeds are read: white space says nothing, and what looks like a tag is one. */
    private static String folded(String text) {
        return text.replaceAll("[\\p{C}\\p{Z}<>]+", " ").strip();
    }

    /** The feeds as OPML, at one address. */
    static String opml(Newsroom newsroom, int feeds, String minutes) {
        return opml(newsroom, feeds, minutes, Network.OUTSIDE);
    }

    /** The same as another address has it. */
    static String opml(Newsroom newsroom, int feeds, String minutes, String host) {
        StringBuilder opml = new StringBuilder("<opml version=\"2.0\"><body>\n");
        for (int feed = 0; feed < feeds; feed++) {
            opml.append("<outline type=\"rss\" title=\"Outlet ")
                    .append(feed)
                    .append("\" minutes=\"")
                    .append(minutes)
                    .append("\" xmlUrl=\"http://")
                    .append(host)
                    .append(':')
                    .append(newsroom.port())
                    .append("/feed/")
                    .append(feed)
                    .append("\"/>\n");
        }
        return opml.append("</body></opml>\n").toString();
    }
}
