package org.mineralwatch.ingest.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
     * @param notes what of the line is not as given, a clause each
     */
    record Accepted(Article article, LineMembers members, List<String> notes) implements ArticleLine {}

    /** A line that is none, and why. */
    record Refused(String reason) implements ArticleLine {}

    /** Reads a line. */
    static ArticleLine read(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return read(bytes, 0, bytes.length);
    }

    /** Whether nothing stands between two places: such a line is no article and no mistake. */
    static boolean isBlank(byte[] bytes, int start, int to) {
        int from = start + ForeignForm.mark(bytes, start, to);
        return LineFault.behindBlanks(bytes, from, to) == to;
    }

    /** Reads a line that stands between two places, without a byte order mark before it; what is no UTF-8 there becomes replacement characters. */
    static ArticleLine read(byte[] bytes, int start, int to) {
        int from = start + ForeignForm.mark(bytes, start, to);
        int fault = Utf8.fault(bytes, from, to);
        if (fault == to) {
            return read(bytes, from, to, new ArrayList<>());
        }
        byte[] repaired = new String(bytes, from, to - from, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        List<String> notes = new ArrayList<>();
        notes.add("it is no UTF-8 (byte " + (fault - start + 1) + "), read with replacement characters");
        return read(repaired, 0, repaired.length, notes);
    }

    private static ArticleLine read(byte[] bytes, int from, int to, List<String> notes) {
        String start = LineFault.ofStart(bytes, from, to);
        if (start != null) {
            return new Refused(start);
        }
        try {
            return read(LineMembers.read(bytes, from, to), notes);
        } catch (JsonProcessingException e) {
            return new Refused(LineFault.of(e));
        } catch (IOException e) {
            return new Refused("is no JSON: " + e.getMessage());
        }
    }

    private static ArticleLine read(LineMembers line, List<String> notes) {
        String fault = fault(line);
        if (fault != null) {
            return new Refused(fault);
        }
        PublicationTime published = Dates.read(line.text("published")).orElse(null);
        if (published == null) {
            return new Refused(
                    "has a \"published\" that is not ISO 8601: " + PlainText.line(line.text("published"), 60));
        }
        String text = line.text("text");
        ArticleHtml page = text == null ? ArticleHtml.read(line.text("html"), line.text("url")) : null;
        String title = PlainText.line(line.text("title"), Limits.TITLE);
        Article article = CorpusArticle.of(
                line.text("id"),
                line.text("url"),
                line.text("source"),
                title.isEmpty() && page != null ? PlainText.line(page.title(), Limits.TITLE) : title,
                page == null ? PlainText.cut(text, Limits.TEXT) : page.text(),
                published,
                Dates.instant(line.text("updated")).orElse(null));
        noteCuts(line, page, notes);
        return new Accepted(article, line, List.copyOf(notes));
    }

    private static void noteCuts(LineMembers line, ArticleHtml page, List<String> notes) {
        if (page == null
                ? line.text("text").length() > Limits.TEXT
                : page.text().length() >= Limits.TEXT - 1) {
            notes.add(cut("text", Limits.TEXT));
        }
        String title = line.text("title");
        if (title != null
                && title.length() > Limits.TITLE
                && PlainText.fold(title).length() > Limits.TITLE) {
            notes.add(cut("title", Limits.TITLE));
        }
    }

    private static String cut(String member, int limit) {
        return String.format(Locale.ROOT, "its %s is cut to %,d characters", member, limit);
    }

    private static String fault(LineMembers line) {
        if (line.fault() != null) {
            return line.fault();
        }
        if (line.text("text") == null && line.text("html") == null) {
            return "has neither \"text\" nor \"html\"";
        }
        for (String field : new String[] {"id", "url", "source"}) {
            int limit = field.equals("url") ? Limits.LINK : Limits.LABEL;
            if (line.text(field) != null && line.text(field).length() > limit) {
                return "has a \"" + field + "\" of more than " + limit + " characters";
            }
        }
        return null;
    }
}
