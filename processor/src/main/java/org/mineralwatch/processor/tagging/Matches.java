package org.mineralwatch.processor.tagging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mineralwatch.processor.match.Hits;
import org.mineralwatch.processor.match.Lexicon;
import org.mineralwatch.processor.match.Pattern;
import org.mineralwatch.processor.match.Scan;
import org.mineralwatch.processor.rules.Concept;
import org.mineralwatch.processor.rules.Owner;

/**
 * Settles what of an owner's hits counts: nothing inside a guard, nothing out of its time, nothing without the company that it
 * needs or beside what takes it away, and of overlapping terms only the leftmost, of those the longest, of those the weightiest.
 */
final class Matches {
    /** No hit. */
    static final int NOBODY = -1;

    private final Lexicon lexicon;
    private final Owner owner;
    private final Hits hits;
    private final Instant published;
    private final int[] guards;
    private final Neighbours neighbours;
    private final Trace trace;

    private Matches(Lexicon lexicon, Scan scan, Owner owner, int number, Instant published, Trace trace) {
        this.lexicon = lexicon;
        this.owner = owner;
        this.hits = scan.hits(number);
        this.published = published;
        this.guards = guards();
        this.neighbours = new Neighbours(hits, scan, lexicon, owner.groups(), guards);
        this.trace = trace;
    }

    /**
     * The matches of the owner with a number, in order of their places.
     *
     * @param trace is told of the terms that do not count
     */
    static List<Match> of(Reading reading, Lexicon lexicon, Owner owner, int number, Trace trace) {
        Scan scan = reading.scan();
        return scan.hits(number).size() == 0
                ? List.of()
                : new Matches(lexicon, scan, owner, number, reading.article().published(), trace).settle();
    }

    private List<Match> settle() {
        List<Match> matches = new ArrayList<>();
        Match last = null;
        int hit = 0;
        while (hit < hits.size()) {
            int next = behindStart(hit);
            if (last != null && hits.from(hit) < hits.to(last.hit())) {
                overlapped(hit, next, last);
            } else {
                Match best = best(hit, next);
                if (best != null) {
                    matches.add(best);
                    addNamesakes(best, hit, next, matches);
                    last = best;
                }
            }
            hit = next;
        }
        return matches;
    }

    private void overlapped(int first, int behind, Match by) {
        for (int hit = first; hit < behind; hit++) {
            if (isTerm(hit)) {
                boolean guarded = guards[hit] != NOBODY;
                trace.fell(hit, guarded ? Fate.GUARDED : Fate.OVERLAPPED, guarded ? guards[hit] : by.hit());
            }
        }
    }

    /** One word of a vocabulary may name two things, as coltan names two metals. */
    private void addNamesakes(Match best, int first, int behind, List<Match> matches) {
        for (int hit = first; owner instanceof Owner.OfVocabulary && hit < behind; hit++) {
            Pattern pattern = lexicon.pattern(hits.pattern(hit));
            boolean same = pattern.kind() == Pattern.Kind.TERM && hits.to(hit) == hits.to(best.hit());
            if (same && pattern.target() != best.target()) {
                Concept concept = owner.concepts().get(pattern.target());
                if (fate(concept, hit) == Fate.COUNTS) {
                    matches.add(new Match(hit, pattern.target(), concept));
                }
            }
        }
    }

    private Match best(int first, int behind) {
        Match best = null;
        for (int hit = first; hit < behind; hit++) {
            if (!isTerm(hit)) {
                continue;
            }
            int target = lexicon.pattern(hits.pattern(hit)).target();
            Concept concept = owner.concepts().get(target);
            if (guards[hit] != NOBODY) {
                trace.fell(hit, Fate.GUARDED, guards[hit]);
            } else if (!better(hit, concept, best)) {
                trace.fell(hit, Fate.OVERLAPPED, best.hit());
            } else {
                Fate fate = fate(concept, hit);
                if (fate != Fate.COUNTS) {
                    trace.fell(hit, fate, fate == Fate.TAKEN_AWAY ? neighbours.near(concept.unless(), hit) : NOBODY);
                    continue;
                }
                if (best != null) {
                    trace.fell(best.hit(), Fate.OVERLAPPED, hit);
                }
                best = new Match(hit, target, concept);
            }
        }
        return best;
    }

    private Fate fate(Concept concept, int hit) {
        if (!concept.during().holds(published)) {
            return Fate.OUT_OF_DATE;
        }
        if (!concept.needs().isNone() && neighbours.near(concept.needs(), hit) == NOBODY) {
            return Fate.LACKS_COMPANY;
        }
        boolean taken = !concept.unless().isNone() && neighbours.near(concept.unless(), hit) != NOBODY;
        return taken ? Fate.TAKEN_AWAY : Fate.COUNTS;
    }

    private boolean better(int hit, Concept concept, Match best) {
        if (best == null || hits.to(hit) > hits.to(best.hit())) {
            return true;
        }
        return Math.abs(concept.weight()) > Math.abs(best.concept().weight());
    }

    private boolean isTerm(int hit) {
        return lexicon.pattern(hits.pattern(hit)).kind() == Pattern.Kind.TERM;
    }

    /** The first hit that starts at a later word. */
    private int behindStart(int hit) {
        int next = hit + 1;
        while (next < hits.size() && hits.from(next) == hits.from(hit)) {
            next++;
        }
        return next;
    }

    /** For every hit the guard that it lies in, itself for a guard that lies in no longer one, or nobody. */
    private int[] guards() {
        int[] inside = new int[hits.size()];
        int guard = NOBODY;
        for (int hit = 0; hit < inside.length; ) {
            int next = behindStart(hit);
            for (int same = hit; same < next; same++) {
                boolean longer = guard == NOBODY || hits.to(same) > hits.to(guard);
                if (longer && lexicon.pattern(hits.pattern(same)).kind() == Pattern.Kind.GUARD) {
                    guard = same;
                }
            }
            for (int same = hit; same < next; same++) {
                inside[same] = guard != NOBODY && hits.to(same) <= hits.to(guard) ? guard : NOBODY;
            }
            hit = next;
        }
        return inside;
    }
}
