package org.mineralwatch.processor.tagging;

import java.util.ArrayList;
import java.util.List;
import org.mineralwatch.processor.match.Hits;
import org.mineralwatch.processor.match.Lexicon;
import org.mineralwatch.processor.match.Pattern;
import org.mineralwatch.processor.match.Scan;
import org.mineralwatch.processor.rules.Concept;
import org.mineralwatch.processor.rules.Owner;

/**
 * Settles what of an owner's hits counts: nothing inside a guard, nothing without the company that it needs, and of overlapping
 * terms only the leftmost, of those the longest, of those the weightiest.
 */
final class Matches {
    private final Lexicon lexicon;
    private final Owner owner;
    private final Hits hits;
    private final boolean[] swallowed;
    private final Neighbours neighbours;

    private Matches(Lexicon lexicon, Scan scan, Owner owner, int number) {
        this.lexicon = lexicon;
        this.owner = owner;
        this.hits = scan.hits(number);
        this.swallowed = swallowed();
        this.neighbours = new Neighbours(hits, scan, lexicon, owner.groups(), swallowed);
    }

    /** The matches of the owner with a number, in order of their places. */
    static List<Match> of(Lexicon lexicon, Scan scan, Owner owner, int number) {
        return scan.hits(number).size() == 0 ? List.of() : new Matches(lexicon, scan, owner, number).settle();
    }

    private List<Match> settle() {
        List<Match> matches = new ArrayList<>();
        int covered = 0;
        int hit = 0;
        while (hit < hits.size()) {
            int next = behindStart(hit);
            Match best = hits.from(hit) < covered ? null : best(hit, next);
            if (best != null) {
                matches.add(best);
                addNamesakes(best, hit, next, matches);
                covered = hits.to(best.hit());
            }
            hit = next;
        }
        return matches;
    }

    /** One word of a vocabulary may name two things, as coltan names two metals. */
    private void addNamesakes(Match best, int first, int behind, List<Match> matches) {
        for (int hit = first; owner instanceof Owner.OfVocabulary && hit < behind; hit++) {
            Pattern pattern = lexicon.pattern(hits.pattern(hit));
            boolean same = pattern.kind() == Pattern.Kind.TERM && hits.to(hit) == hits.to(best.hit());
            if (same && pattern.target() != best.target()) {
                Concept concept = owner.concepts().get(pattern.target());
                if (neighbours.grant(concept, hit)) {
                    matches.add(new Match(hit, pattern.target(), concept));
                }
            }
        }
    }

    private Match best(int first, int behind) {
        Match best = null;
        for (int hit = first; hit < behind; hit++) {
            Pattern pattern = lexicon.pattern(hits.pattern(hit));
            if (pattern.kind() != Pattern.Kind.TERM || swallowed[hit]) {
                continue;
            }
            Concept concept = owner.concepts().get(pattern.target());
            if (better(hit, concept, best) && neighbours.grant(concept, hit)) {
                best = new Match(hit, pattern.target(), concept);
            }
        }
        return best;
    }

    private boolean better(int hit, Concept concept, Match best) {
        if (best == null || hits.to(hit) > hits.to(best.hit())) {
            return true;
        }
        return Math.abs(concept.weight()) > Math.abs(best.concept().weight());
    }

    /** The first hit that starts at a later word. */
    private int behindStart(int hit) {
        int next = hit + 1;
        while (next < hits.size() && hits.from(next) == hits.from(hit)) {
            next++;
        }
        return next;
    }

    private boolean[] swallowed() {
        boolean[] inside = new boolean[hits.size()];
        int guarded = 0;
        for (int hit = 0; hit < inside.length; ) {
            int next = behindStart(hit);
            for (int same = hit; same < next; same++) {
                boolean guard = lexicon.pattern(hits.pattern(same)).kind() == Pattern.Kind.GUARD;
                guarded = guard ? Math.max(guarded, hits.to(same)) : guarded;
            }
            for (int same = hit; same < next; same++) {
                inside[same] = hits.to(same) <= guarded;
            }
            hit = next;
        }
        return inside;
    }
}
