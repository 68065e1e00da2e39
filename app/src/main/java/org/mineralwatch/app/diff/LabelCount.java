package org.mineralwatch.app.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Holds the tags of the labelled articles against their labels. */
final class LabelCount {
    private final Labels labels;
    private final Map<String, List<Verdict>> found = new HashMap<>();

    LabelCount(Labels labels) {
        this.labels = labels;
    }

    /** Takes an article that stands, and what is kept of it; null when no rule set tags it. */
    void take(String id, Compared revision) {
        if (labels.byId().containsKey(id)) {
            found.put(id, revision == null ? List.of() : revision.verdicts());
        }
    }

    /** How right each rule set is under each of some subjects. */
    LabelDiff diff(SortedSet<String> subjects) {
        List<String> missing = labels.byId().keySet().stream()
                .filter(id -> !found.containsKey(id))
                .toList();
        return new LabelDiff(
                found.size(), missing, subjects.stream().map(this::score).toList());
    }

    private LabelScore score(String subject) {
        List<LabelScore.Case> cases = new ArrayList<>();
        // in the order of the file, so that what is drawn from them depends on nothing else
        labels.byId().forEach((id, label) -> {
            if (found.containsKey(id) && !label.borderline().contains(subject)) {
                Verdict verdict = verdict(id, subject);
                cases.add(new LabelScore.Case(
                        label.subjects().contains(subject), verdict.tagged(Side.BEFORE), verdict.tagged(Side.AFTER)));
            }
        });
        return LabelScore.of(subject, cases);
    }

    private Verdict verdict(String id, String subject) {
        return found.get(id).stream()
                .filter(verdict -> verdict.subject().equals(subject))
                .findFirst()
                .orElse(new Verdict(subject, 0, 0));
    }
}
