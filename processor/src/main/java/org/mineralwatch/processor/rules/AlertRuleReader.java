package org.mineralwatch.processor.rules;

import java.util.Set;
import org.mineralwatch.news.AlertRule;

/** Reads what a subject asks of its stories: {@code corroboration} and {@code severity}. */
final class AlertRuleReader {
    private static final int MOST_SCORE = 1_000_000;

    /** A story has no more of them. */
    private static final int MOST_ORIGINS = 128;

    private AlertRuleReader() {}

    static AlertRule of(Form subject) {
        Form severity = subject.form("severity", Set.of("medium", "high", "corroborated"));
        int medium = severity.number("medium", 0, MOST_SCORE, AlertRule.USUAL.medium());
        int high = severity.number("high", 0, MOST_SCORE, Math.max(medium, AlertRule.USUAL.high()));
        if (high < medium) {
            severity.problem("high", "'high' is " + high + ", less than 'medium', which is " + medium + ": raise it");
        }
        return new AlertRule(
                subject.count("corroboration", "origins", MOST_ORIGINS, AlertRule.USUAL.origins()),
                medium,
                high,
                severity.count("corroborated", "origins", MOST_ORIGINS, AlertRule.USUAL.corroborated()));
    }
}
