package org.mineralwatch.sink.push;

import java.time.Instant;
import java.util.List;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Evidence;
import org.mineralwatch.news.StoryArticle;
import org.mineralwatch.news.Zone;
import org.mineralwatch.sink.read.AlertFilter;

/** Alerts for tests, and the pushes that the entrance makes of them. */
public final class Alerts {
    public static final Instant TIME = Instant.parse("2026-09-01T10:15:30Z");

    private Alerts() {}

    public static Alert alert(String id, int version, Alert.Status status, Alert.Severity severity) {
        return alert(id, version, status, severity, "https://outlet.example/" + id);
    }

    public static Alert alert(String id, int version, Alert.Status status, Alert.Severity severity, String url) {
        return new Alert(
                id,
                version,
                status,
                "security",
                severity,
                "Headline of " + id,
                List.of("KR", "MN"),
                List.of("neodymium"),
                List.of(new StoryArticle("article", url, "Outlet", "Headline of " + id, null, "article")),
                1,
                1,
                1,
                List.of(new Evidence("pact", 1000, Zone.LEAD, 0, 4, "A pact was signed.", "article")),
                1000,
                "rules",
                null,
                null,
                status == Alert.Status.MERGED ? "other" : null,
                List.of(),
                null);
    }

    public static Alert raised(String id) {
        return alert(id, 1, Alert.Status.RAISED, Alert.Severity.MEDIUM);
    }

    /** What goes on of an alert, without a cap. */
    public static Push push(Alert alert) {
        return new Entrance(AlertFilter.ALL, 0)
                .pass(Tally.empty(0), new Arrival(alert, TIME, 0))
                .pushes()
                .get(0);
    }

    /** The notice of an hour that withheld alerts, all but the first. */
    public static Push notice(Alert... alerts) {
        Entrance entrance = new Entrance(AlertFilter.ALL, 1);
        Tally tally = Tally.empty(0);
        for (Alert alert : alerts) {
            tally = entrance.pass(tally, new Arrival(alert, TIME, 0)).after();
        }
        return entrance.close("security", tally).pushes().get(0);
    }
}
