package org.mineralwatch.app.backup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.mineralwatch.app.articles.ArchivedArticle;
import org.mineralwatch.news.Topic;
import org.mineralwatch.news.Topics;

/**
 * The articles that a backup leaves out, with all their revisions under whatever id. What feeds remember of them, an address and
 * hashes, stays: by that they are not taken for new when a feed shows them again.
 */
public final class Erasure {
    private final Map<String, Set<String>> idsByKey = new HashMap<>();

    /** @param erased as the archive has them */
    public Erasure(List<ArchivedArticle> erased) {
        erased.stream()
                .flatMap(article -> article.revisions().stream())
                .forEach(revision -> idsByKey.computeIfAbsent(revision.address(), key -> new HashSet<>())
                        .add(revision.id()));
    }

    /** Whether a record belongs to one of them; what stands under its key and cannot be read is taken for it. */
    boolean covers(Topic<?> topic, ConsumerRecord<String, byte[]> record) {
        Set<String> ids = topic.equals(Topics.ARTICLES) ? idsByKey.get(record.key()) : null;
        if (ids == null || record.value() == null) {
            return ids != null;
        }
        try {
            return ids.contains(Topics.ARTICLES
                    .value()
                    .deserializer()
                    .deserialize(record.topic(), record.value())
                    .id());
        } catch (SerializationException e) {
            return true;
        }
    }
}
