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
    private final List<Concept> concepts = new ArrayList<>();
    private final Map<String, Integer> groups = new HashMap<>();

    OwnerBuilder(int owner, LexiconBuilder lexicon) {
        this.owner = owner;
        this.lexicon = lexicon;
    }

    /**
     * Adds a file's groups and guards.
     *
     * @param scope set before the names of the groups, so that two files may use one name
     */
    void words(String scope, WordGroups words) {
        words.groups().forEach((name, spellings) -> {
            int group = groups.computeIfAbsent(scope + name, key -> groups.size());
            spellings.forEach(spelling -> add(Pattern.Kind.CONTEXT, group, spelling, true));
        });
        words.guards().forEach(guard -> add(Pattern.Kind.GUARD, 0, guard, true));
    }

    void concept(String scope, Term term, String id) {
        int group = term.need() == null
                ? Concept.NOTHING
                : groups.getOrDefault(scope + term.need().group(), Concept.NOTHING);
        Reach reach = term.need() == null ? Reach.SENTENCE : term.need().reach();
        concepts.add(new Concept(term.weight(), term.cap(), group, reach, id));
        term.spellings().forEach(spelling -> add(Pattern.Kind.TERM, concepts.size() - 1, spelling, term.inflect()));
    }

    List<Concept> concepts() {
        return List.copyOf(concepts);
    }

    int groups() {
        return groups.size();
    }

    private void add(Pattern.Kind kind, int target, String spelling, boolean inflect) {
        lexicon.add(new Pattern(owner, kind, target, spelling), inflect);
    }
}
