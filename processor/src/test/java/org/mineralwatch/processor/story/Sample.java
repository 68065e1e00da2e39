package org.mineralwatch.processor.story;

import java.time.Instant;
import java.util.List;
import org.mineralwatch.news.Article;

/** Articles for tests. */
final class Sample {
    private Sample() {}

    static Article article(String id, Instant published, String title, String text) {
        return new Article(
                id,
                "r",
                "https://a.example/" + id,
                null,
                null,
                "Outlet " + id,
                "https://a.example/" + id,
                title,
                text,
                "en",
                List.of(),
                List.of(),
                published,
                null,
                null,
                null,
                null);
    }
}
