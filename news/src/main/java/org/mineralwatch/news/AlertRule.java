package org.mineralwatch.news;

/**
 * What the rules of a subject ask of a story before an alert tells it, and how severe they call it.
 *
 * @param origins so many independent origins must tell the story; from 1 on
 * @param medium the score, in thousandths, from which on its alert is of medium severity
 * @param high the score from which on it is of high severity
 * @param corroborated told by so many origins its alert is a degree more severe
 */
public record AlertRule(int origins, int medium, int high, int corroborated) {
    /** Where the rules say nothing of it; a subject's threshold is about 1,000. */
    public static final AlertRule USUAL = new AlertRule(1, 2_000, 4_000, 3);

    /** Whether enough origins tell a story. */
    public boolean admits(Story story) {
        return story.origins() >= origins;
    }

    /** How severe the alert of a story is. */
    public Alert.Severity severity(Story story) {
        int degree = story.score() >= high ? 2 : story.score() >= medium ? 1 : 0;
        int more = story.origins() >= corroborated ? 1 : 0;
        Alert.Severity[] degrees = Alert.Severity.values();
        return degrees[Math.min(degree + more, degrees.length - 1)];
    }
}
