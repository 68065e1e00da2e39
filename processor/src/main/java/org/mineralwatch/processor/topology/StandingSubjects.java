package org.mineralwatch.processor.topology;

import java.util.List;

/**
 * What the subject store keeps of an article.
 *
 * @param subjects under which it stands in a story, sorted
 * @param ruleset version of the rule set that said so, or null where nothing stands
 */
record StandingSubjects(List<String> subjects, String ruleset) {
    static final StandingSubjects NONE = new StandingSubjects(List.of(), null);
}
