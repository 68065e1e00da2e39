package org.mineralwatch.processor.rules;

import java.util.Set;
import org.mineralwatch.news.Zone;

/**
 * What an occurrence counts by its zone, in thousandths of its weight.
 *
 * @param headline 0 to 10,000
 * @param lead 0 to 10,000
 * @param body 0 to 10,000
 */
public record ZoneWeights(int headline, int lead, int body) {
    private static final int MOST = 10_000;
    private static final ZoneWeights USUAL = new ZoneWeights(2_000, 1_500, 1_000);

    static ZoneWeights of(Form subject) {
        Form form = subject.form("zones", Set.of("headline", "lead", "body"));
        return new ZoneWeights(
                form.thousandths("headline", MOST, USUAL.headline),
                form.thousandths("lead", MOST, USUAL.lead),
                form.thousandths("body", MOST, USUAL.body));
    }

    /** The share that counts in a zone; nothing in chrome. */
    public int of(Zone zone) {
        return switch (zone) {
            case HEADLINE -> headline;
            case LEAD -> lead;
            case BODY -> body;
            case CHROME -> 0;
        };
    }
}
