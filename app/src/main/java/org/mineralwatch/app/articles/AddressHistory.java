package org.mineralwatch.app.articles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Topics;
import org.mineralwatch.processor.identity.CurrentRevision;
import org.mineralwatch.processor.identity.Identities;
import org.mineralwatch.processor.identity.KnownArticle;

/** All that one address showed, and what articles it comes to: those that the processor joins are joined here. */
public final class AddressHistory {
    private final Map<String, KnownArticle> known = new HashMap<>();
    private final SortedMap<CurrentRevision, Article> revisions = new TreeMap<>();

    /** Takes a record of {@code articles}. */
    public void take(ConsumerRecord<String, byte[]> record) {
        try {
            take(Topics.ARTICLES.value().deserializer().deserialize(record.topic(), record.value()));
        } catch (SerializationException e) {
            return; // the processor has put it to the dead letters
        }
    }

    void take(Article article) {
        known.merge(article.id(), KnownArticle.of(article), KnownArticle::with);
        revisions.put(CurrentRevision.of(article), article);
    }

    /** The articles as they stand, by id. */
    public SortedMap<String, Article> standing() {
        SortedMap<String, Article> standing = new TreeMap<>();
        Identities.join(known.values()).forEach((id, current) -> {
            Article itself = revisions.get(current);
            Article revision = itself == null ? revisions.get(current.asItCame()) : itself;
            standing.put(id, current.standing(revision).withId(id));
        });
        return standing;
    }

    /** The article that an id is, under whatever id it stands now; null when this address never showed it. */
    ArchivedArticle article(String id) {
        for (Map.Entry<String, List<KnownArticle>> each :
                Identities.articles(known.values()).entrySet()) {
            List<String> ids = each.getValue().stream().map(KnownArticle::id).toList();
            if (ids.contains(id)) {
                return new ArchivedArticle(standing().get(each.getKey()), revisionsOf(ids));
            }
        }
        return null;
    }

    private List<Article> revisionsOf(List<String> ids) {
        List<Article> found = new ArrayList<>(revisions.values());
        found.removeIf(revision -> !ids.contains(revision.id()));
        return found;
    }
}
