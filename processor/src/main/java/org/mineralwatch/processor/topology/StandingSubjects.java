package org.mineralwatch.processor.topology;

import java.util.List;

/**
 * What the story store keeps of an article.
 *
 * @param subjects under which it stands in a story, sorted
 */
record StandingSubjects(List<String> subjects) {
    static final StandingSubjects NONE = new StandingSubjects(List.of());
}
