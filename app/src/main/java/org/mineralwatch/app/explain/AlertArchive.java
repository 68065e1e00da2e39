package org.mineralwatch.app.explain;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.mineralwatch.app.articles.AddressHistory;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.CanonicalAddress;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.StoryArticle;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.WholeTopic;

/** Looks up alerts of the live lane on their topics, and their articles on {@code articles}. Leaves no trace there. */
public final class AlertArchive {
    private final KafkaConnection kafka;

    public AlertArchive(KafkaConnection kafka) {
        this.kafka = kafka;
    }

    /** The alert of an id as it stands last on its topic, whatever became of it. */
    public Optional<Alert> alert(String id) {
        AtomicReference<Alert> last = new AtomicReference<>();
        for (String topic : alertTopics()) {
            WholeTopic.read(kafka, topic, record -> {
                if (id.equals(record.key()) && record.value() != null) {
                    last.set(Topics.alerts("").value().deserializer().deserialize(topic, record.value()));
                }
            });
        }
        return Optional.ofNullable(last.get());
    }

    private List<String> alertTopics() {
        try (var consumer = kafka.consumer(Map.of())) {
            return consumer.listTopics().keySet().stream()
                    .filter(Lane.LIVE.alerts().asMatchPredicate())
                    .sorted()
                    .toList();
        }
    }

    /** The current revisions of an alert's articles, by id; one that the topic does not have is left out. */
    public Map<String, Article> articles(Alert alert) {
        Set<String> ids = alert.articles().stream().map(StoryArticle::id).collect(Collectors.toSet());
        Set<String> addresses = alert.articles().stream()
                .map(StoryArticle::url)
                .flatMap(url -> CanonicalAddress.of(url).stream())
                .collect(Collectors.toSet());
        Map<String, AddressHistory> shown = new HashMap<>();
        WholeTopic.read(kafka, Lane.LIVE.topic(Topics.ARTICLES), record -> {
            if (addresses.contains(record.key()) || names(record, ids)) {
                shown.computeIfAbsent(record.key(), key -> new AddressHistory()).take(record);
            }
        });
        Map<String, Article> found = new TreeMap<>();
        shown.values().forEach(each -> found.putAll(each.standing()));
        found.keySet().retainAll(ids);
        return found;
    }

    /** Whether an id stands in a record; the archive is large, so that no record is read only to see that it is not meant. */
    private static boolean names(ConsumerRecord<String, byte[]> record, Set<String> ids) {
        if (record.value() == null) {
            return false;
        }
        String json = new String(record.value(), StandardCharsets.ISO_8859_1);
        return ids.stream().anyMatch(json::contains);
    }
}
