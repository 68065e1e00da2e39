package org.mineralwatch.processor;

import io.micrometer.core.instrument.Counter;
import org.mineralwatch.processor.topology.Purge;
import org.mineralwatch.service.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the operator see what is purged, and from when on. */
final class PurgeCounts implements Purge.Counter {
    private static final Logger LOG = LoggerFactory.getLogger(PurgeCounts.class);

    private final Metrics metrics;
    private final Counter stories;
    private final Counter articles;
    private final Counter subjects;

    PurgeCounts(Metrics metrics) {
        this.metrics = metrics;
        stories = metrics.counter("stories.purged", "Stories purged since all their articles were idle");
        articles = metrics.counter("stories.purged.articles", "Articles of stories that were purged");
        subjects = metrics.counter("subjects.forgotten", "Idle articles whose subjects were forgotten");
    }

    /** Says and shows when stories will be purged. */
    void show(Purge purge) {
        LOG.info("stories that are idle for more than {} are purged", purge.inWords());
        metrics.gauge(
                "stories.idle.limit.seconds",
                "For how long a story may be idle before it is purged",
                () -> purge.idle().toSeconds());
    }

    @Override
    public void story(String subject, int count) {
        stories.increment();
        articles.increment(count);
    }

    @Override
    public void subjects() {
        subjects.increment();
    }
}
