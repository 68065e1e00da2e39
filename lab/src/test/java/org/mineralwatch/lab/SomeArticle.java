package org.mineralwatch.lab;

import org.mineralwatch.news.Article;
import org.mineralwatch.news.Id;
import org.mineralwatch.news.PublicationTime;

/** An article of which nothing is known but what it says, as a test puts it on the topic. */
final class SomeArticle {
    private SomeArticle() {}

    static Article of(String address, String title, String text) {
        return new Article(
                Id.of(address),
                "r",
                address,
                null,
                address,
                null,
                address,
                title,
                text,
                null,
                null,
                null,
                null,
                PublicationTime.Precision.NONE,
                PublicationTime.Origin.NONE,
                null,
                null);
    }
}
