package org.mineralwatch.ingest;

import java.util.List;
import java.util.Optional;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Books;
import org.mineralwatch.news.FeedState;

/**
 * What a poll comes to, all to be committed together or not at all.
 *
 * @param outcome for the count of polls: new, unchanged, or the kind of failure
 * @param articles to publish
 * @param next the feed's state from then on
 * @param books of this poll alone
 * @param letter what could not be read
 */
record Settled(String outcome, List<Article> articles, FeedState next, Books books, Optional<DeadLetter> letter) {}
