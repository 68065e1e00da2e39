package org.mineralwatch.service;

import java.util.EnumSet;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.mineralwatch.news.Topic;

/**
 * What a room does with a topic: the least that a Kafka with access rules must allow it there.
 *
 * @param topic which
 * @param operations reading and writing imply {@code DESCRIBE}
 */
public record TopicUse(Topic<?> topic, Set<AclOperation> operations) {
    public TopicUse {
        operations = Set.copyOf(operations);
    }

    public static TopicUse read(Topic<?> topic) {
        return new TopicUse(topic, EnumSet.of(AclOperation.READ));
    }

    public static TopicUse write(Topic<?> topic) {
        return new TopicUse(topic, EnumSet.of(AclOperation.WRITE));
    }

    public static TopicUse readAndWrite(Topic<?> topic) {
        return new TopicUse(topic, EnumSet.of(AclOperation.READ, AclOperation.WRITE));
    }
}
