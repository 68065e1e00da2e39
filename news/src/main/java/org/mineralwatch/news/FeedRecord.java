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
}
