package org.mineralwatch.processor.tagging;

import java.util.ArrayList;
import java.util.List;
import org.mineralwatch.news.Zone;
import org.mineralwatch.processor.rules.CompiledRules;
import org.mineralwatch.processor.rules.Measure;
import org.mineralwatch.processor.rules.Owner;

/** Gives every match of a subject its weight: by zone, by how thinly a long text speaks of it, and no further than its cap. */
final class Weighing {
    static final int THOUSAND = 1_000;

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

    /**
     * What all matches of a subject come to.
     *
     * @param score their sum, from 0 on, in thousandths
     * @param alone whether one of them speaks for the subject and may do so alone
     * @param weighed the matches that count, in order of their places
     */
    record Sum(int score, boolean alone, List<Weighed> weighed) {
        static final Sum NOTHING = new Sum(0, false, List.of());

        boolean makes(Measure measure) {
            return alone && score >= measure.threshold();
        }
    }

    private Weighing(Owner.OfSubject subject, Reading reading) {
        this.subject = subject;
        this.reading = reading;
        this.bodyShare = bodyShare(subject.measure(), reading.scan().words());
    }

    /** The share of a body's weight that counts in an article of so many words, in thousandths. */
    static int bodyShare(Measure measure, int words) {
        boolean thin = measure.density() > 0 && words > measure.density();
        return thin ? (int) ((long) THOUSAND * measure.density() / words) : THOUSAND;
    }

    /** What all that an article says under a subject comes to. */
    static Sum sum(Reading reading, CompiledRules rules, Owner.OfSubject subject, int owner, Trace trace) {
        List<Match> matches = Matches.of(reading, rules.lexicon(), subject, owner, trace);
        Sum sum = matches.isEmpty() ? Sum.NOTHING : new Weighing(subject, reading).of(matches, owner, trace);
        trace.summed(sum);
        return sum;
    }

    private Sum of(List<Match> matches, int number, Trace trace) {
        int[] counted = new int[subject.concepts().size()];
        List<Weighed> weighed = new ArrayList<>();
        long score = 0;
        boolean alone = false;
        for (Match match : matches) {
            if (counted[match.target()]++ < match.concept().cap()) {
                int sentence = reading.scan().hits(number).sentence(match.hit());
                int weight = weight(match, reading.zone(sentence));
                weighed.add(new Weighed(match, weight));
                score += weight;
                alone |= match.concept().alone() && weight > 0;
            } else {
                trace.fell(match.hit(), Fate.CAPPED, Matches.NOBODY);
            }
        }
        return new Sum((int) Math.max(0, Math.min(Integer.MAX_VALUE, score)), alone, weighed);
    }

    private int weight(Match match, Zone zone) {
        long weight =
                (long) match.concept().weight() * subject.measure().zones().of(zone) / THOUSAND;
        return (int) (zone == Zone.BODY ? weight * bodyShare / THOUSAND : weight);
    }
}
