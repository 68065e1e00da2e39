package org.mineralwatch.app.diff;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a change of rules changes over a corpus.
 *
 * @param before version of the old rule set
 * @param after version of the new one
 * @param articles how many were judged
 * @param subjects one a subject of either rule set, in order of their names
 * @param labels how right each rule set is, where somebody said what is right
 */
public record RulesDiff(
        String before, String after, int articles, List<SubjectDiff> subjects, Optional<LabelDiff> labels) {
    /** Alerts of all subjects by day. */
    PerDay perDay() {
        return PerDay.sum(
                subjects.stream().map(subject -> subject.alerts().days()).toList());
    }

    /** The same lists of all subjects, one after the other. */
    <T> Stream<T> all(Function<SubjectDiff, List<T>> part) {
        return subjects.stream().flatMap(subject -> part.apply(subject).stream());
    }

    /** Alerts that tell what no alert told before. */
    Stream<AlertDiff.Appeared> fresh() {
        return all(subject -> subject.alerts().appeared()).filter(AlertDiff.Appeared::isNew);
    }

    /** Alerts whose stories no alert goes on with. */
    Stream<AlertDiff.Disappeared> gone() {
        return all(subject -> subject.alerts().disappeared()).filter(AlertDiff.Disappeared::isGone);
    }

    /** Alerts whose stories another goes on with. */
    Stream<AlertDiff.Disappeared> goingOn() {
        return all(subject -> subject.alerts().disappeared()).filter(each -> !each.isGone());
    }

    /** Alerts of another severity than before. */
    Stream<AlertDiff.Changed> otherSeverity() {
        return all(subject -> subject.alerts().changed()).filter(AlertDiff.Changed::otherSeverity);
    }

    /** Whether both rule sets tag the same articles with the same scores and raise the same alerts. */
    boolean isEmpty() {
        return subjects.stream().allMatch(SubjectDiff::isEmpty);
    }

    /** Days on which more new alerts appear than a budget has, in one line; nothing when there are none. */
    public Optional<String> over(int budget) {
        PerDay over = perDay().over(budget);
        if (over.days().isEmpty()) {
            return Optional.empty();
        }
        String worst = over.days().entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.comparingInt(PerDay.Count::fresh)))
                .map(day -> day.getValue().fresh() + " on " + day.getKey())
                .orElseThrow();
        return Optional.of(over.days().size() + (over.days().size() == 1 ? " day has" : " days have") + " more than "
                + budget + " new alerts, the most " + worst);
    }
}
