package org.mineralwatch.processor;

import io.micrometer.core.instrument.Counter;
import org.mineralwatch.processor.tagging.Judged;
import org.mineralwatch.service.Metrics;

/** Lets the operator see that articles come to tags. */
final class JudgedCounts {
    private final Metrics metrics;
    private final Counter tagged;
    private final Counter untagged;

    JudgedCounts(Metrics metrics) {
        this.metrics = metrics;
        tagged = articles("tagged");
        untagged = articles("untagged");
    }

    private Counter articles(String result) {
        return metrics.counter(
                "articles.judged", "Articles and revisions judged, by what came of it", "result", result);
    }

    /** Counts a judgement and gives it back. */
    Judged count(Judged judged) {
        (judged.article().tags().isEmpty() ? untagged : tagged).increment();
        judged.article()
                .tags()
                .forEach(tag -> metrics.counter("tags", "Tags given, by subject", "subject", tag.subject())
                        .increment());
        return judged;
    }
}
