package org.mineralwatch.ingest.feed;

/** What a body turned out to be: a feed, or something unreadable with the reason. */
public sealed interface FeedDocument permits ParsedFeed, Unreadable {}
