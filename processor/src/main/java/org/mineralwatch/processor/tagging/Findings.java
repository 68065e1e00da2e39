package org.mineralwatch.processor.tagging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mineralwatch.news.Zone;
import org.mineralwatch.processor.match.Hits;
import org.mineralwatch.processor.match.Pattern;
import org.mineralwatch.processor.rules.CompiledRules;
import org.mineralwatch.processor.rules.Concept;
import org.mineralwatch.processor.rules.Owner;
import org.mineralwatch.processor.text.Chars;
import org.mineralwatch.processor.text.Sentence;
import org.mineralwatch.processor.text.WhiteSpace;

/** Writes down how a subject is judged, while it is judged. */
final class Findings implements Trace {
    private final Reading reading;
    private final CompiledRules rules;
    private final Owner.OfSubject subject;
    private final Hits hits;
    private final Fate[] fates;
    private final int[] by;
    private final int[] given;
    private Weighing.Sum sum = Weighing.Sum.NOTHING;

    Findings(Reading reading, CompiledRules rules, Owner.OfSubject subject, int owner) {
        this.reading = reading;
        this.rules = rules;
        this.subject = subject;
        this.hits = reading.scan().hits(owner);
        this.fates = new Fate[hits.size()];
        this.by = new int[hits.size()];
        this.given = new int[hits.size()];
        Arrays.fill(by, Matches.NOBODY);
    }

    @Override
    public void fell(int hit, Fate fate, int byHit) {
        fates[hit] = fate;
        by[hit] = byHit;
    }

    @Override
    public void summed(Weighing.Sum result) {
        sum = result;
        for (Weighing.Weighed weighed : result.weighed()) {
            fates[weighed.match().hit()] = Fate.COUNTS;
            given[weighed.match().hit()] = weighed.weight();
        }
    }

    Judgement judgement() {
        List<Finding> findings = new ArrayList<>();
        CodePoints position = new CodePoints();
        for (int hit = 0; hit < hits.size(); hit++) {
            if (fates[hit] != null) {
                findings.add(finding(hit, position));
            }
        }
        int bodyShare = Weighing.bodyShare(subject.measure(), reading.scan().words());
        return new Judgement(
                subject.name(), subject.measure().threshold(), sum.score(), sum.alone(), bodyShare, findings);
    }

    private Finding finding(int hit, CodePoints position) {
        Pattern pattern = rules.lexicon().pattern(hits.pattern(hit));
        Concept concept = subject.concepts().get(pattern.target());
        int number = hits.sentence(hit);
        Zone zone = reading.zone(number);
        Chars field = reading.field(number);
        Sentence sentence = reading.sentences().get(number).sentence();
        int start = position.at(field, hits.start(hit));
        return new Finding(
                pattern.spelling(),
                rules.place(pattern),
                concept.weight(),
                subject.measure().zones().of(zone),
                given[hit],
                zone,
                start,
                start + field.codePointCount(hits.start(hit), hits.end(hit)),
                WhiteSpace.fold(field, sentence.start(), sentence.end()),
                fates[hit],
                cause(hit, concept));
    }

    private String cause(int hit, Concept concept) {
        if (fates[hit] == Fate.LACKS_COMPANY) {
            return concept.needs().words();
        }
        return by[hit] == Matches.NOBODY
                ? null
                : rules.lexicon().pattern(hits.pattern(by[hit])).spelling();
    }
}
