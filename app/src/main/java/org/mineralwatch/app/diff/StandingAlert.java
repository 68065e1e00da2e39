package org.mineralwatch.app.diff;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mineralwatch.news.Alert;

/**
 * An alert as it stands once all articles are in.
 *
 * @param alert what a subscriber would have; it shows no evidence, countries or minerals
 * @param articles the ids of all articles of its story, in canonical order
 */
record StandingAlert(Alert alert, List<String> articles) {
    /** The most severe first, then by day. */
    static final Comparator<StandingAlert> MOST_SEVERE = Comparator.comparing(
                    (StandingAlert standing) -> standing.alert.severity())
            .reversed()
            .thenComparing(StandingAlert::day)
            .thenComparing(StandingAlert::id);

    String id() {
        return alert.id();
    }

    String day() {
        return alert.day();
    }

    /** In a word. */
    String severity() {
        return alert.severity().name().toLowerCase(Locale.ROOT);
    }

    /** How many articles tell it, for people. */
    String size() {
        return articles.size() + (articles.size() == 1 ? " article" : " articles");
    }
}
