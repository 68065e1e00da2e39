package org.mineralwatch.news;

import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * How a record crosses Kafka: as JSON. Bytes that are no such record end in a {@link SerializationException}.
 *
 * @param type the record
 * @param <T> the record
 */
public record JsonSerde<T>(Class<T> type) implements Serde<T> {
    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? null : bytes(topic, value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> bytes == null ? null : value(topic, bytes);
    }

    private byte[] bytes(String topic, T value) {
        try {
            return Json.MAPPER.writerFor(type).writeValueAsBytes(value);
        } catch (IOException e) {
            throw new SerializationException(type.getSimpleName() + " for " + topic + " cannot be written as JSON", e);
        }
    }

    private T value(String topic, byte[] bytes) {
        try {
            return Json.MAPPER.readValue(bytes, type);
        } catch (IOException | IllegalArgumentException e) {
            throw new SerializationException("a record of " + topic + " is no " + type.getSimpleName(), e);
        }
    }
}
