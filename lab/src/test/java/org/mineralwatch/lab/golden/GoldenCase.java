package org.mineralwatch.lab.golden;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.mineralwatch.ingest.corpus.ArticleLine;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.Tag;
import org.mineralwatch.news.TaggedArticle;

/**
 * An invented article, and what a person wants of it.
 *
 * @param id its name within the theme
 * @param title as a feed would print it, or null
 * @param text plain text, or null where there is HTML
 * @param html a page or a text with markup, or null
 * @param url or null
 * @param source the outlet, or null
 * @param published ISO 8601, or null
 * @param language for the reader; rules look at the text alone
 * @param subjects those that a desk editor would want to read it under, sorted
 * @param countries that a person would say are named, sorted; null where nobody asks
 * @param known why the rules do not give that yet, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GoldenCase(
        String id,
        String title,
        String text,
        String html,
        String url,
        String source,
        String published,
        String language,
        List<String> subjects,
        List<String> countries,
        String known) {

    GoldenCase {
        if (id == null || subjects == null || (text == null) == (html == null)) {
            throw new IllegalArgumentException("the case " + id + " needs an id, subjects, and either a text or HTML");
        }
    }

    /** The article, read as a line of a file of articles is. */
    Article article() {
        String line = Json.line(Json.MAPPER.valueToTree(this));
        if (ArticleLine.read(line) instanceof ArticleLine.Accepted accepted) {
            return accepted.article();
        }
        throw new IllegalArgumentException("the case " + id + " is no article");
    }

    /** Whether a person agrees with what the rules say. */
    boolean agrees(TaggedArticle tagged) {
        return subjectsOf(tagged).equals(subjects) && (countries == null || countries.equals(tagged.countries()));
    }

    static List<String> subjectsOf(TaggedArticle tagged) {
        return tagged.tags().stream().map(Tag::subject).sorted().toList();
    }

    @Override
    public String toString() {
        return id;
    }
}
