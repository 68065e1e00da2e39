package org.mineralwatch.news;

import java.time.Duration;

/**
 * A feed that the operator wants polled.
 *
 * @param address where it is
 * @param title what people call it
 * @param interval wished time between two polls, or null for the pace at which the feed itself goes
 * @param paused whether polling rests
 * @param fullText whether the pages of its articles are fetched, since it carries summaries only
 */
public record FeedDefinition(String address, String title, Duration interval, boolean paused, boolean fullText)
        implements FeedRecord {
    /** A feed whose entries are taken as they are. */
    public FeedDefinition(String address, String title, Duration interval, boolean paused) {
        this(address, title, interval, paused, false);
    }

    @Override
    public String key() {
        return keyOf(address);
    }

    public static String keyOf(String address) {
        return address + "#definition";
    }
}
