package org.mineralwatch.processor.topology;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the subject store keeps of an article.
 *
 * @param subjects under which it stands in a story, sorted
 * @param ruleset version of the rule set that said so, or null where nothing stands
 * @param since when it came or changed last by the wall clock, in milliseconds since 1970; 0 where that was not kept
 */
record StandingSubjects(List<String> subjects, String ruleset, long since) {
    static final StandingSubjects NONE = new StandingSubjects(List.of(), null, 0);

    StandingSubjects {
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
    }

    StandingSubjects since(long time) {
        return new StandingSubjects(subjects, ruleset, time);
    }

    /** These subjects and more. */
    StandingSubjects with(List<String> more) {
        return new StandingSubjects(
                Stream.concat(subjects.stream(), more.stream())
                        .distinct()
                        .sorted()
                        .toList(),
                ruleset,
                since);
    }
}
