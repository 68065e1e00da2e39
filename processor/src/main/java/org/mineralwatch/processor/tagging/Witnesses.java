package org.mineralwatch.processor.tagging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mineralwatch.news.Evidence;
import org.mineralwatch.processor.match.Hits;
import org.mineralwatch.processor.match.Lexicon;
import org.mineralwatch.processor.text.Chars;
import org.mineralwatch.processor.text.Sentence;
import org.mineralwatch.processor.text.WhiteSpace;

/** Writes down the evidence: the strongest matches, where people can check them. */
final class Witnesses {
    /** So many a tag; more convince nobody. */
    static final int MOST = 20;

    private final Reading reading;
    private final Lexicon lexicon;
    private final Hits hits;
    private int lastNumber = -1;
    private String lastWords;

    Witnesses(Reading reading, Lexicon lexicon, int owner) {
        this.reading = reading;
        this.lexicon = lexicon;
        this.hits = reading.scan().hits(owner);
    }

    /** The evidence in order of zone, then start: hits are in that order already. */
    List<Evidence> of(List<Weighing.Weighed> weighed) {
        List<Weighing.Weighed> strongest = weighed.stream()
                .filter(each -> each.weight() != 0)
                .sorted(Comparator.comparingInt((Weighing.Weighed each) -> -Math.abs(each.weight()))
                        .thenComparingInt(each -> each.match().hit()))
                .limit(MOST)
                .sorted(Comparator.comparingInt(each -> each.match().hit()))
                .toList();
        List<Evidence> evidence = new ArrayList<>(strongest.size());
        CodePoints position = new CodePoints();
        strongest.forEach(each -> evidence.add(evidence(each, position)));
        return evidence;
    }

    private Evidence evidence(Weighing.Weighed weighed, CodePoints position) {
        int hit = weighed.match().hit();
        int number = hits.sentence(hit);
        Chars field = reading.field(number);
        int start = position.at(field, hits.start(hit));
        return new Evidence(
                lexicon.pattern(hits.pattern(hit)).spelling(),
                weighed.weight(),
                reading.zone(number),
                start,
                start + field.codePointCount(hits.start(hit), hits.end(hit)),
                words(number, field));
    }

    /** Several terms stand in one sentence, whose words are made once. */
    private String words(int number, Chars field) {
        if (number != lastNumber) {
            Sentence sentence = reading.sentences().get(number).sentence();
            lastWords = WhiteSpace.fold(field, sentence.start(), sentence.end());
            lastNumber = number;
        }
        return lastWords;
    }
}
