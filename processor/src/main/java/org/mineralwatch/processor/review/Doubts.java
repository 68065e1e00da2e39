package org.mineralwatch.processor.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.processor.match.Pattern;
import org.mineralwatch.processor.rules.CompiledRules;
import org.mineralwatch.processor.rules.Concept;
import org.mineralwatch.processor.rules.Owner;
import org.mineralwatch.processor.rules.Place;
import org.mineralwatch.processor.rules.Problem;
import org.mineralwatch.processor.rules.Rules;
import org.mineralwatch.processor.rules.Spelled;

/** Finds what a good rule set says in vain: words that can never count, guards that guard nothing, groups that nobody needs. */
public final class Doubts {
    private final CompiledRules rules;
    private final List<Problem> doubts = new ArrayList<>();

    private Doubts(CompiledRules rules) {
        this.rules = rules;
    }

    /**
     * All doubts about a rule set, in order of file and line.
     *
     * @throws org.mineralwatch.processor.rules.BrokenRuleSetException when it cannot judge
     */
    public static List<Problem> about(RuleSet set) {
        Doubts doubts = new Doubts(Rules.compile(set));
        doubts.rules.written().forEach(doubts::pattern);
        doubts.guards().forEach(doubts::guard);
        doubts.rules.owners().forEach(doubts::owner);
        return Stream.concat(doubts.doubts.stream(), Rules.unusedGroups(set).stream())
                .distinct()
                .sorted(Comparator.comparing(Problem::file)
                        .thenComparingInt(Problem::line)
                        .thenComparing(Problem::message))
                .toList();
    }

    private void pattern(Pattern pattern, List<Spelled> written) {
        Place first = written.get(0).place();
        for (Spelled again : written.subList(1, written.size())) {
            if (again.place().file().equals(first.file())) {
                doubt(
                        again.place(),
                        "'" + pattern.spelling() + "' also stands in line " + first.line() + ": remove one");
            }
        }
        if (pattern.kind() == Pattern.Kind.TERM && isAtHome(pattern)) {
            term(pattern, new Spoken(rules, pattern));
        }
    }

    /** Whether it is written in a file of its owner: a subject does not answer for a vocabulary's words. */
    private boolean isAtHome(Pattern pattern) {
        boolean subject = rules.owners().get(pattern.owner()) instanceof Owner.OfSubject;
        return subject == rules.place(pattern).file().startsWith("subjects/");
    }

    private void term(Pattern term, Spoken spoken) {
        spoken.guard()
                .ifPresent(guard -> doubt(
                        rules.place(term),
                        "'" + term.spelling() + "' can never count: guard '" + guard.spelling() + "' ("
                                + rules.place(guard) + ") swallows it"));
        spoken.better()
                .ifPresent(other -> doubt(
                        rules.place(term),
                        "'" + term.spelling() + "' (weight " + weight(term)
                                + ") can never count: the same words stand in " + rules.place(other) + " with weight "
                                + weight(other)));
    }

    /** What each guard, as it is written, finds in all its spellings. */
    private Map<Spelled, List<Spoken>> guards() {
        Map<Spelled, List<Spoken>> guards = new HashMap<>();
        rules.written().forEach((pattern, written) -> {
            if (pattern.kind() == Pattern.Kind.GUARD && isAtHome(pattern)) {
                guards.computeIfAbsent(written.get(0), key -> new ArrayList<>()).add(new Spoken(rules, pattern));
            }
        });
        return guards;
    }

    /** A guard is in vain when each of its spellings is; what a star stands for cannot be known. */
    private void guard(Spelled guard, List<Spoken> choices) {
        if (guard.spelling().contains("*")) {
            return;
        }
        List<Spoken> useful = choices.stream().filter(Spoken::guardsSomething).toList();
        if (useful.isEmpty()) {
            doubt(
                    guard.place(),
                    "guard '" + guard.spelling() + "' swallows nothing: no term and no context word lies inside it");
        } else if (useful.stream().allMatch(spoken -> spoken.otherGuard().isPresent())) {
            Pattern other = useful.get(0).otherGuard().orElseThrow();
            doubt(
                    guard.place(),
                    "guard '" + guard.spelling() + "' is shadowed: guard '" + other.spelling() + "' ("
                            + rules.place(other) + ") swallows all that lies inside it");
        }
    }

    private void owner(Owner owner) {
        if (owner instanceof Owner.OfSubject subject) {
            long most = subject.concepts().stream()
                    .mapToLong(concept -> Math.max(0L, concept.weight()) * concept.cap())
                    .sum();
            long share = Stream.of(
                            subject.measure().zones().headline(),
                            subject.measure().zones().lead(),
                            subject.measure().zones().body())
                    .mapToLong(Integer::longValue)
                    .max()
                    .orElse(0);
            boolean possible = most * share / 1_000 >= subject.measure().threshold()
                    && subject.concepts().stream().anyMatch(concept -> concept.alone() && concept.weight() > 0);
            if (!possible) {
                doubt(
                        subject.measure().place(),
                        "no article can reach the threshold of '" + subject.name()
                                + "': lower it, or add terms that may stand alone");
            }
        }
    }

    private int weight(Pattern term) {
        Concept concept = rules.owners().get(term.owner()).concepts().get(term.target());
        return concept.weight();
    }

    private void doubt(Place place, String message) {
        doubts.add(new Problem(place.file(), place.line(), message));
    }
}
