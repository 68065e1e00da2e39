package org.mineralwatch.processor.rules;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mineralwatch.news.RuleSet;

/**
 * Two rule sets that are held against each other: one pass over a text finds the spellings of both. A subject that stands in the same
 * words in both, with the same vocabularies, can only be judged alike, so it has one owner. Vocabularies have none: they make no tag.
 *
 * @param rules the subjects of both
 * @param before the number of each subject's owner in the old rule set
 * @param after the same in the new one
 */
public record JointRules(CompiledRules rules, SortedMap<String, Integer> before, SortedMap<String, Integer> after) {
    /** Subjects of a rule set that another has in the same words. */
    static List<String> alike(RuleSet one, RuleSource read, RuleSet other, RuleSource otherRead) {
        if (!texts(one, RuleSource.VOCABULARIES).equals(texts(other, RuleSource.VOCABULARIES))) {
            return List.of();
        }
        return read.subjects().keySet().stream()
                .filter(subject -> texts(one, read, subject).equals(texts(other, otherRead, subject)))
                .toList();
    }

    private static Map<String, String> texts(RuleSet rules, String folder) {
        return rules.files().entrySet().stream()
                .filter(file -> file.getKey().startsWith(folder))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> texts(RuleSet rules, RuleSource read, String subject) {
        Map<String, String> texts = new TreeMap<>();
        read.subjects()
                .getOrDefault(subject, List.of())
                .forEach(file -> texts.put(
                        file.place().file(), rules.files().get(file.place().file())));
        return texts;
    }
}
