package org.mineralwatch.news;

import org.apache.kafka.common.serialization.Serde;

/**
 * A Kafka topic of the pipeline, declared once with everything that others need to know of it. Keys are texts.
 *
 * @param name without the lane's prefix
 * @param owner the room that writes it, or {@code all}
 * @param key what a key is, in words
 * @param value how a value crosses
 * @param policy how it is kept
 * @param <V> the record that it carries
 */
public record Topic<V>(String name, String owner, String key, Serde<V> value, TopicPolicy policy) {}
