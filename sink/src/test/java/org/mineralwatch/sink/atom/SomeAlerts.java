package org.mineralwatch.sink.atom;

import java.time.Instant;
import java.util.List;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Evidence;
import org.mineralwatch.news.StoryArticle;
import org.mineralwatch.news.Zone;

/** Alerts as tests want them. */
final class SomeAlerts {
    private SomeAlerts() {}

    static Alert plain(String subject, String id, int version) {
        return alert(
                subject,
                id,
                version,
                version == 1 ? Alert.Status.RAISED : Alert.Status.UPDATED,
                "Headline " + id + " as of " + version,
                List.of(article("a-" + id, "https://news.example/" + id, "The Paper")),
                null);
    }

    static Alert alert(
            String subject,
            String id,
            int version,
            Alert.Status status,
            String headline,
            List<StoryArticle> articles,
            Boolean backfill) {
        return new Alert(
                id,
                version,
                status,
                subject,
                Alert.Severity.HIGH,
                headline,
                List.of("MN", "US"),
                List.of("rare-earths"),
                articles,
                articles.size(),
                1,
                1,
                List.of(new Evidence("rare earths", 700, Zone.LEAD, 4, 15, "The rare earths of " + id + ".")),
                1_700,
                "v1",
                null,
                null,
                status == Alert.Status.MERGED ? "another" : null,
                List.of(),
                backfill);
    }

    static StoryArticle article(String id, String url, String outlet) {
        return new StoryArticle(id, url, outlet, "Title of " + id, Instant.parse("2026-09-01T06:30:00Z"), id);
    }
}
