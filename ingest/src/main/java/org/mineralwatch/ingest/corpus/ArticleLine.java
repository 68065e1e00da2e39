package org.mineralwatch.ingest.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.mineralwatch.ingest.feed.Limits;
import org.mineralwatch.ingest.feed.PlainText;
import org.mineralwatch.ingest.page.ArticleHtml;
import org.mineralwatch.news.Article;
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
     * @param members the line as given, with members that are not ours
     */
    record Accepted(Article article, LineMembers members) implements ArticleLine {}

    /** A line that is none, and why. */
    record Refused(String reason) implements ArticleLine {}

    /** Reads a line. */
    static ArticleLine read(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return read(bytes, 0, bytes.length);
    }

    /** Reads a line that stands in valid UTF-8 between two places. */
    static ArticleLine read(byte[] bytes, int from, int to) {
        try {
            LineMembers members = LineMembers.read(bytes, from, to);
            return members == null ? new Refused("is no JSON object") : read(members);
        } catch (JsonProcessingException e) {
            return new Refused("is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            return new Refused("is no JSON: " + e.getMessage());
        }
    }

    private static ArticleLine read(LineMembers line) {
        String text = line.text("text");
        String html = line.text("html");
        if (text == null && html == null) {
            return new Refused("has neither \"text\" nor \"html\"");
        }
        for (String field : new String[] {"id", "url", "source"}) {
            int limit = field.equals("url") ? Limits.LINK : Limits.LABEL;
            if (line.text(field) != null && line.text(field).length() > limit) {
                return new Refused("has a \"" + field + "\" of more than " + limit + " characters");
            }
        }
        PublicationTime published = Dates.read(line.text("published")).orElse(null);
        if (published == null) {
            return new Refused(
                    "has a \"published\" that is not ISO 8601: " + PlainText.line(line.text("published"), 60));
        }
        ArticleHtml page = text == null ? ArticleHtml.read(html, line.text("url")) : null;
        String title = PlainText.line(line.text("title"), Limits.TITLE);
        Article article = CorpusArticle.of(
                line.text("id"),
                line.text("url"),
                line.text("source"),
                title.isEmpty() && page != null ? PlainText.line(page.title(), Limits.TITLE) : title,
                page == null ? PlainText.cut(text, Limits.TEXT) : page.text(),
                published,
                Dates.instant(line.text("updated")).orElse(null));
        return new Accepted(article, line);
    }
}
