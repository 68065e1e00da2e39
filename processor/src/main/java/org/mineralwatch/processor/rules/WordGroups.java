package org.mineralwatch.processor.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mineralwatch.service.Nearest;

/**
 * The named word groups and the guards of one file.
 *
 * @param groups spellings by name of the group
 * @param guards phrases that swallow the terms inside them
 */
record WordGroups(Map<String, List<String>> groups, List<String> guards) {
    static WordGroups of(Form form) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        form.each("contexts", (name, inner) -> {
            List<String> spellings = inner.spellings(name);
            if (spellings.isEmpty()) {
                inner.problem(name, "group '" + name + "' has no words: list some");
            }
            groups.put(name, spellings);
        });
        return new WordGroups(groups, form.spellings("guards"));
    }

    /** Checks that a form's {@code needs} names a group. */
    void check(Form form, Need need) {
        if (need != null && !groups.containsKey(need.group())) {
            form.problem(
                    "needs",
                    "there is no group '" + need.group() + "' in 'contexts', "
                            + (groups.isEmpty() ? "define it" : Nearest.to(need.group(), groups.keySet())));
        }
    }
}
