package org.mineralwatch.news;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the topic {@code feeds} holds of a feed: what the operator wants of it, and what its poller knows of it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "record")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FeedDefinition.class, name = "definition"),
    @JsonSubTypes.Type(value = FeedState.class, name = "state")
})
public sealed interface FeedRecord permits FeedDefinition, FeedState {
    /** The feed's address, as the operator gave it. */
    String address();

    /** The record's key: definition and state of one feed stand side by side. */
    String key();

    /** The address of the feed whose definition or state has a key; empty for a key that no such record has. */
    static String addressOf(String key) {
        int mark = key == null ? -1 : key.lastIndexOf('#');
        return mark < 0 ? "" : key.substring(0, mark);
    }
}
