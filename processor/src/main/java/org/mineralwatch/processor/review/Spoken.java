package org.mineralwatch.processor.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mineralwatch.processor.match.Hits;
import org.mineralwatch.processor.match.Pattern;
import org.mineralwatch.processor.match.Scan;
import org.mineralwatch.processor.rules.Company;
import org.mineralwatch.processor.rules.CompiledRules;
import org.mineralwatch.processor.rules.Concept;
import org.mineralwatch.processor.rules.Owner;
import org.mineralwatch.processor.rules.Span;
import org.mineralwatch.processor.text.Chars;

/** What a rule set finds in the bare words of one of its own patterns. */
final class Spoken {
    private final Pattern pattern;
    private final Owner owner;
    private final List<Found> found = new ArrayList<>();
    private final int words;

    /** Another pattern in the same words, from its first word to the word behind it. */
    private record Found(Pattern pattern, int from, int to) {
        boolean holds(Found other) {
            return from <= other.from && to >= other.to;
        }
    }

    Spoken(CompiledRules rules, Pattern pattern) {
        this.pattern = pattern;
        this.owner = rules.owners().get(pattern.owner());
        String text = pattern.spelling().replace("*", "");
        Scan scan = rules.lexicon().scan();
        scan.sentence(Chars.of(text), 0, text.length());
        this.words = scan.behind(0);
        Hits hits = scan.hits(pattern.owner());
        for (int hit = 0; hit < hits.size(); hit++) {
            found.add(new Found(rules.lexicon().pattern(hits.pattern(hit)), hits.from(hit), hits.to(hit)));
        }
    }

    /** A guard that swallows the whole of it. */
    Optional<Pattern> guard() {
        return found.stream()
                .filter(each -> each.pattern.kind() == Pattern.Kind.GUARD && isWhole(each))
                .map(Found::pattern)
                .findFirst();
    }

    /** Another term of the same words that always counts in its place. */
    Optional<Pattern> better() {
        Concept own = concept(pattern);
        boolean before = true;
        for (Found each : found) {
            boolean self = each.pattern.equals(pattern);
            boolean rival = each.pattern.kind() == Pattern.Kind.TERM && isWhole(each) && !self;
            if (rival && each.pattern.target() != pattern.target() && owner instanceof Owner.OfSubject) {
                Concept other = concept(each.pattern);
                int heavier = Math.abs(other.weight()) - Math.abs(own.weight());
                if ((heavier > 0 || heavier == 0 && before) && asksNoMore(other, own)) {
                    return Optional.of(each.pattern);
                }
            }
            before &= !self;
        }
        return Optional.empty();
    }

    /** Whether a guard has something to swallow. */
    boolean guardsSomething() {
        return found.stream().anyMatch(each -> each.pattern.kind() != Pattern.Kind.GUARD);
    }

    /** Another guard that swallows all that this one does. */
    Optional<Pattern> otherGuard() {
        return found.stream()
                .filter(each -> each.pattern.kind() == Pattern.Kind.GUARD && !each.pattern.equals(pattern))
                .filter(each -> !isWhole(each))
                .filter(guard -> found.stream()
                        .filter(each -> each.pattern.kind() != Pattern.Kind.GUARD)
                        .allMatch(guard::holds))
                .map(Found::pattern)
                .findFirst();
    }

    private boolean isWhole(Found each) {
        return each.from == 0 && each.to == words;
    }

    private Concept concept(Pattern term) {
        return owner.concepts().get(term.target());
    }

    private static boolean asksNoMore(Concept other, Concept own) {
        return other.during().equals(Span.ALWAYS)
                && (other.needs().isNone() || same(other.needs(), own.needs()))
                && (other.unless().isNone() || same(other.unless(), own.unless()));
    }

    private static boolean same(Company one, Company other) {
        return java.util.Arrays.deepEquals(one.all(), other.all())
                && one.reach().equals(other.reach());
    }
}
