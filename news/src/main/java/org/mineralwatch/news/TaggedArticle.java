package org.mineralwatch.news;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The current revision of an article with what one whole rule set says of it.
 *
 * @param article the judged revision
 * @param tags at most one a subject, in order of subject; empty for an article about none
 * @param countries ISO 3166 alpha-2 codes of the countries that the text names, sorted
 * @param organisations ids of the organisations that the text names, sorted
 * @param minerals list ids of the minerals that the text names, sorted
 * @param ruleset version of the rule set that judged
 */
public record TaggedArticle(
        @JsonUnwrapped Article article,
        List<Tag> tags,
        List<String> countries,
        List<String> organisations,
        List<String> minerals,
        String ruleset) {
    public TaggedArticle {
        tags = tags == null ? List.of() : List.copyOf(tags);
        countries = countries == null ? List.of() : List.copyOf(countries);
        organisations = organisations == null ? List.of() : List.copyOf(organisations);
        minerals = minerals == null ? List.of() : List.copyOf(minerals);
    }
}
