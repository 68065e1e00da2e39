package org.mineralwatch.processor.topology;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Mark;
import org.mineralwatch.processor.identity.CurrentRevision;
import org.mineralwatch.processor.identity.Identities;
import org.mineralwatch.processor.identity.KnownArticle;

/**
 * Joins the ids of an address that are one article, and lets through what changes an article: its first revision, each that takes
 * the place of the current one, and its end when it turns out to be another one (a record without value). Keyed by article id from
 * here on. All that an address ever showed has one key on {@code articles}, so it meets in one task. A revision that is known goes no
 * further, unless it is put into the archive again.
 */
final class IdentifyProcessor extends ContextualProcessor<String, Article, String, Article> {
    /** What is known of each id of each address. */
    static final String KNOWN = "known-articles";

    /** The current revision of each id, since a join may ask for one that came long ago. */
    static final String REVISIONS = "current-revisions";

    private static final char END_OF_ADDRESS = '\n';

    private KeyValueStore<String, KnownArticle> known;
    private KeyValueStore<String, Article> revisions;

    @Override
    public void init(ProcessorContext<String, Article> context) {
        super.init(context);
        known = context.getStateStore(KNOWN);
        revisions = context.getStateStore(REVISIONS);
    }

    @Override
    public void process(Record<String, Article> record) {
        Article article = record.value();
        Map<String, KnownArticle> before = at(Objects.requireNonNull(article.address(), "address"));
        KnownArticle last = before.get(Objects.requireNonNull(article.id(), "id"));
        KnownArticle seen = KnownArticle.of(article);
        KnownArticle next = last == null ? seen : last.with(seen);
        if (next.equals(last)) {
            if (Mark.BACKFILL.on(record.headers()) || Mark.AGAIN.on(record.headers())) {
                judgeAgain(record, Identities.join(before.values()));
            }
            return;
        }
        known.put(prefix(article.address()) + article.id(), next);
        Article current = null;
        if (last == null || !next.current().equals(last.current())) {
            revisions.put(article.id(), article);
            current = article;
        }
        Map<String, KnownArticle> after = new TreeMap<>(before);
        after.put(article.id(), next);
        tell(record, current, Identities.join(before.values()), Identities.join(after.values()));
    }

    /** What is put into the archive again is judged again, by the rules of now, where it is what stands. */
    private void judgeAgain(Record<String, Article> again, SortedMap<String, CurrentRevision> standing) {
        CurrentRevision came = CurrentRevision.of(again.value());
        standing.forEach((id, current) -> {
            if (current.equals(came) || current.asItCame().equals(came)) {
                context().forward(again.withKey(id).withValue(standing(id, current, null)));
            }
        });
    }

    /** The article of an id as it stands; its revision need not be looked for where it has just come. */
    private Article standing(String id, CurrentRevision current, Article justCome) {
        boolean here = justCome != null && justCome.id().equals(current.id());
        return current.standing(here ? justCome : revisions.get(current.id())).withId(id);
    }

    private static String prefix(String address) {
        return address + END_OF_ADDRESS;
    }

    private Map<String, KnownArticle> at(String address) {
        Map<String, KnownArticle> found = new TreeMap<>();
        try (KeyValueIterator<String, KnownArticle> ids = known.prefixScan(prefix(address), new StringSerializer())) {
            ids.forEachRemaining(id -> {
                if (id.value != null && id.key.equals(prefix(address) + id.value.id())) {
                    found.put(id.value.id(), id.value);
                }
            });
        }
        return found;
    }

    private void tell(
            Record<String, Article> cause,
            Article justCome,
            SortedMap<String, CurrentRevision> before,
            SortedMap<String, CurrentRevision> after) {
        before.keySet().stream()
                .filter(id -> !after.containsKey(id))
                .forEach(id -> context().forward(cause.withKey(id).withValue(null)));
        after.forEach((id, current) -> {
            if (!current.equals(before.get(id))) {
                context().forward(cause.withKey(id).withValue(standing(id, current, justCome)));
            }
        });
    }
}
