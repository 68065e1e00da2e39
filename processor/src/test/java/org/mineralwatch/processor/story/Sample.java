package org.mineralwatch.processor.story;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.mineralwatch.news.Article;

/** Articles for tests. */
final class Sample {
    private Sample() {}

    /** Another one for each run; printed, so that a test that breaks off can be run again with it. */
    static long seed() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        return seed;
    }

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
