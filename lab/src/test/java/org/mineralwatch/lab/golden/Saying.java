package org.mineralwatch.lab.golden;

import java.util.List;
import org.mineralwatch.news.Evidence;
import org.mineralwatch.news.Tag;
import org.mineralwatch.news.TaggedArticle;

/** What the rules say of an article, in lines that people can compare. */
final class Saying {
    private Saying() {}

    /** A line a tag with its score, a line a piece of evidence, a line each for countries, minerals and organisations. */
    static String of(String id, TaggedArticle tagged) {
        StringBuilder lines = new StringBuilder(id).append('\n');
        for (Tag tag : tagged.tags()) {
            lines.append("  ")
                    .append(tag.subject())
                    .append(' ')
                    .append(tag.score())
                    .append('\n');
            tag.evidence().forEach(evidence -> append(evidence, tagged, lines));
        }
        append("countries", tagged.countries(), lines);
        append("minerals", tagged.minerals(), lines);
        append("organisations", tagged.organisations(), lines);
        return lines.toString();
    }

    private static void append(Evidence evidence, TaggedArticle tagged, StringBuilder lines) {
        String field = switch (evidence.zone()) {
            case HEADLINE -> tagged.article().title();
            case LEAD, BODY, CHROME -> tagged.article().text();
        };
        int start = field.offsetByCodePoints(0, evidence.start());
        int end = field.offsetByCodePoints(0, evidence.end());
        lines.append("    %+d %s %d-%d %s: %s%n"
                .formatted(
                        evidence.weight(),
                        evidence.zone().name().toLowerCase(java.util.Locale.ROOT),
                        evidence.start(),
                        evidence.end(),
                        evidence.term(),
                        field.substring(start, end).replace('\n', ' ')));
    }

    private static void append(String name, List<String> ids, StringBuilder lines) {
        if (!ids.isEmpty()) {
            lines.append("  ")
                    .append(name)
                    .append(": ")
                    .append(String.join(" ", ids))
                    .append('\n');
        }
    }
}
