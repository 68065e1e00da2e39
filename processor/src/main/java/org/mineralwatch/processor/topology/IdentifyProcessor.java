package org.mineralwatch.processor.topology;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.mineralwatch.news.Article;

/**
 * Lets through what changes an article: its first revision, and each that takes the place of the current one. Keyed by article id
 * from here on. All revisions of an article have one key on {@code articles}, so they meet in one task.
 */
final class IdentifyProcessor extends ContextualProcessor<String, Article, String, Article> {
    static final String STORE = "identities";

    private KeyValueStore<String, CurrentRevision> current;

    @Override
    public void init(ProcessorContext<String, Article> context) {
        super.init(context);
        current = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, Article> record) {
        Article article = record.value();
        CurrentRevision last = current.get(article.id());
        CurrentRevision next = CurrentRevision.of(article);
        if (last != null && !last.before(next)) {
            return;
        }
        current.put(article.id(), next);
        if (last == null || !last.revision().equals(next.revision())) {
            context().forward(record.withKey(article.id()));
        }
    }
}
