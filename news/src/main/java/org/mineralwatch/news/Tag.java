package org.mineralwatch.news;

import java.util.List;

/**
 * The claim that an article is about a subject.
 *
 * @param subject name of the subject, such as {@code rare-earth}
 * @param score sum of what the evidence gave, in thousandths; at least the subject's threshold
 * @param evidence in order of zone, then start
 */
public record Tag(String subject, int score, List<Evidence> evidence) {
    public Tag {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
