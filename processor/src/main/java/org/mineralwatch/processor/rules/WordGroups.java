package org.mineralwatch.processor.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mineralwatch.service.Nearest;

/**
 * The named word groups and the guards of one file.
 *
 * @param groups spellings by name of the group
 * @param guards phrases that swallow the terms inside them
 */
record WordGroups(Map<String, List<Spelled>> groups, List<Spelled> guards) {
    static WordGroups of(Form form) {
        Map<String, List<Spelled>> groups = new LinkedHashMap<>();
        form.each("contexts", (name, inner) -> {
            List<Spelled> spellings = Spellings.all(inner, name);
            if (spellings.isEmpty()) {
                inner.problem(name, "group '" + name + "' has no words: list some");
            }
            groups.put(name, spellings);
        });
        return new WordGroups(groups, Spellings.all(form, "guards"));
    }

    /** Checks that a field of a form names groups that are there. */
    void check(Form form, String field, Need need) {
        need.groups()
                .filter(group -> !group.isEmpty() && !groups.containsKey(group))
                .forEach(group -> form.problem(
                        field,
                        "there is no group '" + group + "' in 'contexts', "
                                + (groups.isEmpty()
                                        ? "which the file lacks: define it there"
                                        : Nearest.to(group, groups.keySet()))));
    }

    /** The groups that none of some needs speaks of. */
    List<Problem> unused(Stream<Need> needs) {
        Set<String> used = needs.flatMap(Need::groups).collect(Collectors.toSet());
        return groups.entrySet().stream()
                .filter(group -> !used.contains(group.getKey()))
                .map(group -> new Problem(
                        group.getValue().get(0).place().file(),
                        group.getValue().get(0).place().line(),
                        "group '" + group.getKey() + "' is used by no term: remove it, or name it in a term's 'needs'"))
                .toList();
    }
}
