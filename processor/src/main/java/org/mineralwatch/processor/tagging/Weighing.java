package org.mineralwatch.processor.tagging;

import java.util.ArrayList;
import java.util.List;
import org.mineralwatch.news.Zone;
import org.mineralwatch.processor.rules.Owner;

/** Gives every match of a subject its weight: by zone, by how thinly a long text speaks of it, and no further than its cap. */
final class Weighing {
    private static final int THOUSAND = 1_000;

    private final Owner.OfSubject subject;
    private final Reading reading;
    private final int bodyShare;

    /**
     * A match that counts.
     *
     * @param match where and what
     * @param weight what it gives, in thousandths
     */
    record Weighed(Match match, int weight) {}

    Weighing(Owner.OfSubject subject, Reading reading) {
        this.subject = subject;
        this.reading = reading;
        int words = reading.scan().words();
        boolean thin = subject.density() > 0 && words > subject.density();
        this.bodyShare = thin ? (int) ((long) THOUSAND * subject.density() / words) : THOUSAND;
    }

    List<Weighed> of(List<Match> matches, int number) {
        int[] counted = new int[subject.concepts().size()];
        List<Weighed> weighed = new ArrayList<>();
        for (Match match : matches) {
            if (counted[match.target()]++ < match.concept().cap()) {
                int sentence = reading.scan().hits(number).sentence(match.hit());
                weighed.add(new Weighed(match, weight(match, reading.zone(sentence))));
            }
        }
        return weighed;
    }

    private int weight(Match match, Zone zone) {
        long weight = (long) match.concept().weight() * subject.zones().of(zone) / THOUSAND;
        return (int) (zone == Zone.BODY ? weight * bodyShare / THOUSAND : weight);
    }

    static int score(List<Weighed> weighed) {
        long score = weighed.stream().mapToLong(Weighed::weight).sum();
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, score));
    }
}
