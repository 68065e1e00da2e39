package org.mineralwatch.processor.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mineralwatch.processor.match.LexiconBuilder;
import org.mineralwatch.processor.match.Pattern;

/** Enters one owner's spellings into the lexicon and numbers its concepts and word groups. */
final class OwnerBuilder {
    private final int owner;
    private final LexiconBuilder lexicon;
    private final Map<Pattern, List<Spelled>> written;
    private final List<Concept> concepts = new ArrayList<>();
    private final Map<String, Integer> groups = new HashMap<>();

    OwnerBuilder(int owner, LexiconBuilder lexicon, Map<Pattern, List<Spelled>> written) {
        this.owner = owner;
        this.lexicon = lexicon;
        this.written = written;
    }

    /**
     * Adds a file's groups and guards.
     *
     * @param scope set before the names of the groups, so that two files may use one name
     * @param inflect whether they stand in an English plural too
     */
    void words(String scope, WordGroups words, boolean inflect) {
        words.groups().forEach((name, spellings) -> {
            int group = groups.computeIfAbsent(scope + name, key -> groups.size());
            spellings.forEach(spelling -> add(Pattern.Kind.CONTEXT, group, spelling, inflect));
        });
        words.guards().forEach(guard -> add(Pattern.Kind.GUARD, 0, guard, inflect));
    }

    /** Adds a concept with all that it is called. */
    void concept(Concept concept, List<Spelled> spellings, boolean inflect) {
        concepts.add(concept);
        spellings.forEach(spelling -> add(Pattern.Kind.TERM, concepts.size() - 1, spelling, inflect));
    }

    /** What a file's need asks for, by the numbers of its groups; a group that is not there is left out. */
    Company company(String scope, Need need) {
        int[][] all = need.all().stream()
                .map(either -> either.stream()
                        .filter(name -> groups.containsKey(scope + name))
                        .mapToInt(name -> groups.get(scope + name))
                        .toArray())
                .toArray(int[][]::new);
        return need.all().isEmpty() ? Company.NONE : new Company(all, need.reach(), need.toString());
    }

    List<Concept> concepts() {
        return List.copyOf(concepts);
    }

    int groups() {
        return groups.size();
    }

    private void add(Pattern.Kind kind, int target, Spelled spelled, boolean inflect) {
        lexicon.add(new Pattern(owner, kind, target, spelled.spelling()), inflect)
                .forEach(pattern -> written.computeIfAbsent(pattern, key -> new ArrayList<>(1))
                        .add(spelled));
    }
}
