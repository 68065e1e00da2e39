package org.mineralwatch.processor.rules;

import java.util.List;
import org.mineralwatch.news.AlertRule;

/**
 * How a subject's scores become tags, and what its stories need to become alerts.
 *
 * @param threshold the score, in thousandths, from which on an article is about it
 * @param zones what an occurrence counts in headline, lead and body, in thousandths
 * @param density words of an article from which on the body's weight thins out in proportion; 0 for never
 * @param alertRule what a story needs before an alert tells it, and how severe that is
 * @param place where the threshold stands
 */
public record Measure(int threshold, ZoneWeights zones, int density, AlertRule alertRule, Place place) {
    /** What a subject's main file alone may say. */
    static final List<String> FIELDS = List.of("threshold", "zones", "density", "corroboration", "severity");

    private static final int MOST_THRESHOLD = 100_000;
    private static final int MOST_DENSITY = 100_000;

    static Measure of(Form form) {
        form.text("description");
        if (!form.has("threshold")) {
            form.missing("threshold", "add the score that makes a tag, such as 'threshold: 1000'");
        }
        return new Measure(
                form.number("threshold", 1, MOST_THRESHOLD, 1),
                ZoneWeights.of(form),
                form.number("density", 1, MOST_DENSITY, 0),
                AlertRuleReader.of(form),
                form.place("threshold"));
    }
}
