package org.mineralwatch.app.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mineralwatch.app.explain.Sums;
import org.mineralwatch.news.Zone;
import org.mineralwatch.processor.tagging.Fate;
import org.mineralwatch.processor.tagging.Finding;
import org.mineralwatch.processor.tagging.Judgement;

/**
 * A piece of evidence that gives an article another score now.
 *
 * @param term as the rule writes it
 * @param zone where it stands
 * @param before what it gave there altogether, in thousandths
 * @param after what it gives now
 * @param why what became of it where it gives nothing; null where it counts or is no term
 * @param sentence in which it stands first
 */
record TermChange(String term, String zone, int before, int after, String why, String sentence) {
    private static final Comparator<TermChange> WEIGHTIEST = Comparator.comparingInt(TermChange::size)
            .reversed()
            .thenComparing(TermChange::term)
            .thenComparing(TermChange::zone);

    private static final Comparator<TermChange> HEAVIEST =
            Comparator.comparingInt(TermChange::after).reversed().thenComparing(WEIGHTIEST);

    /** More evidence than this of one article tells nothing more. */
    private static final int MOST = 10;

    /** A term in a zone. */
    private record Place(String term, Zone zone) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::term).thenComparing(Place::zone);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Of two judgements of one article under one subject, the weightiest first; a rule set without the subject finds nothing. Where
     * no term gives anything else, as when a threshold was moved, it is the terms that give most.
     */
    static List<TermChange> of(Judgement before, Judgement after) {
        Map<Place, List<Finding>> then = findings(before);
        Map<Place, List<Finding>> now = findings(after);
        Map<Place, List<Finding>> all = new TreeMap<>(now);
        all.putAll(then);
        List<TermChange> changes = new ArrayList<>();
        all.forEach((place, findings) -> changes.add(of(
                place,
                findings.get(0).sentence(),
                then.getOrDefault(place, List.of()),
                now.getOrDefault(place, List.of()))));
        boolean any = changes.stream().anyMatch(change -> change.size() > 0);
        return changes.stream()
                .filter(change -> any ? change.size() > 0 : change.after != 0)
                .sorted(any ? WEIGHTIEST : HEAVIEST)
                .limit(MOST)
                .toList();
    }

    private static Map<Place, List<Finding>> findings(Judgement judgement) {
        Map<Place, List<Finding>> findings = new TreeMap<>();
        if (judgement != null) {
            judgement
                    .findings()
                    .forEach(finding -> findings.computeIfAbsent(
                                    new Place(finding.term(), finding.zone()), key -> new ArrayList<>())
                            .add(finding));
        }
        return findings;
    }

    private static TermChange of(Place place, String sentence, List<Finding> then, List<Finding> now) {
        int before = then.stream().mapToInt(Finding::given).sum();
        int after = now.stream().mapToInt(Finding::given).sum();
        String why = why(before == 0 ? then : after == 0 ? now : List.of());
        return new TermChange(place.term, place.zone.name().toLowerCase(Locale.ROOT), before, after, why, sentence);
    }

    private static String why(List<Finding> givingNothing) {
        return givingNothing.stream()
                .filter(finding -> finding.fate() != Fate.COUNTS)
                .findFirst()
                .map(finding -> Sums.shortly(finding.fate()))
                .orElse(null);
    }

    private int size() {
        return Math.abs(after - before);
    }
}
