package org.mineralwatch.ingest.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.mineralwatch.ingest.feed.Limits;
import org.mineralwatch.ingest.feed.PlainText;
import org.mineralwatch.ingest.page.ArticleHtml;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.PublicationTime;

/**
 * One line of a file of articles: {@code {"id"?, "title", "text"|"html", "url"?, "published"?, "updated"?, "source"?}}. Of HTML the
 * article is taken and the page around it left out.
 */
public sealed interface ArticleLine {
    /**
     * A line that is an article.
     *
     * @param article the article
     * @param json the line as given, with fields that are not ours
     */
    record Accepted(Article article, JsonNode json) implements ArticleLine {}

    /** A line that is none, and why. */
    record Refused(String reason) implements ArticleLine {}

    /** Reads a line. */
    static ArticleLine read(String line) {
        try {
            JsonNode json = Json.MAPPER.readTree(line);
            return json.isObject() ? read(json) : new Refused("is no JSON object");
        } catch (JsonProcessingException e) {
            return new Refused("is no JSON: " + e.getOriginalMessage());
        }
    }

    private static ArticleLine read(JsonNode json) {
        String text = text(json, "text");
        String html = text(json, "html");
        if (text == null && html == null) {
            return new Refused("has neither \"text\" nor \"html\"");
        }
        for (String field : new String[] {"id", "url", "source"}) {
            int limit = field.equals("url") ? Limits.LINK : Limits.LABEL;
            if (text(json, field) != null && text(json, field).length() > limit) {
                return new Refused("has a \"" + field + "\" of more than " + limit + " characters");
            }
        }
        PublicationTime published = Dates.read(text(json, "published")).orElse(null);
        if (published == null) {
            return new Refused(
                    "has a \"published\" that is not ISO 8601: " + PlainText.line(text(json, "published"), 60));
        }
        ArticleHtml page = text == null ? ArticleHtml.read(html, text(json, "url")) : null;
        String title = PlainText.line(text(json, "title"), Limits.TITLE);
        Article article = CorpusArticle.of(
                text(json, "id"),
                text(json, "url"),
                text(json, "source"),
                title.isEmpty() && page != null ? PlainText.line(page.title(), Limits.TITLE) : title,
                page == null ? PlainText.cut(text, Limits.TEXT) : page.text(),
                published,
                Dates.instant(text(json, "updated")).orElse(null));
        return new Accepted(article, json);
    }

    private static String text(JsonNode json, String field) {
        return json.hasNonNull(field) ? json.get(field).asText() : null;
    }
}
