package org.mineralwatch.processor.topology;

import java.time.Instant;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.PublicationTime;

/** Articles for tests. */
final class Sample {
    private Sample() {}

    /** One that a feed showed at an address, or that came without a feed when that is null; its revision is its text. */
    static Article article(String address, String id, String feed, Instant time, String text) {
        return new Article(
                id,
                "r-" + text,
                address,
                feed,
                id,
                feed,
                address,
                "T",
                text,
                null,
                null,
                null,
                time,
                PublicationTime.Precision.INSTANT,
                PublicationTime.Origin.FEED,
                null,
                time);
    }
}
