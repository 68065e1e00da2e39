package org.mineralwatch.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mineralwatch.processor.topology.Purge;
import org.mineralwatch.service.Metrics;

class PurgeCountsTest {
    private final Metrics metrics = new Metrics();
    private final PurgeCounts counts = new PurgeCounts(metrics);

    @Test
    void an_operator_sees_when_stories_are_purged_and_what_was() {
        counts.show(new Purge(Duration.ofDays(400), counts));
        counts.story("aviation", 3);
        counts.story("aviation", 2);
        counts.subjects();

        assertThat(metrics.scrape().lines())
                .contains(
                        "mineralwatch_stories_idle_limit_seconds 3.456E7",
                        "mineralwatch_stories_purged_total 2.0",
                        "mineralwatch_stories_purged_articles_total 5.0",
                        "mineralwatch_subjects_forgotten_total 1.0");
    }
}
