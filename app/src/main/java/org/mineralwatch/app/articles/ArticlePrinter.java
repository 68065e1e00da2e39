package org.mineralwatch.app.articles;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.PublicationTime;

/** Shows an article of the archive, to people or to programs. */
public final class ArticlePrinter {
    private final PrintStream out;

    public ArticlePrinter(PrintStream out) {
        this.out = out;
    }

    /** What programs are given. */
    private record Line(String id, boolean retracted, Article current, List<Article> revisions) {}

    /** One line of JSON: the article as it stands, and each revision as it came. */
    public void json(ArchivedArticle article) {
        out.println(Json.line(
                new Line(article.current().id(), article.retracted(), article.current(), article.revisions())));
    }

    /** Its facts, its revisions and its text. */
    public void text(ArchivedArticle article) {
        Article current = article.current();
        out.println(current.title().isEmpty() ? "(no title)" : current.title());
        fact("id", current.id());
        fact("outlet", current.source());
        fact("address", current.url() == null ? current.address() : current.url());
        fact("published", published(current.publication()));
        article.revisions().forEach(revision -> fact("revision", described(revision, current)));
        fact("retracted", article.retracted() ? "yes: it carries no tag and stands in no story" : "no");
        if (!article.retracted()) {
            out.println();
            out.println(current.text());
        }
    }

    private void fact(String name, String value) {
        if (value != null) {
            out.printf("%-10s %s%n", name, value);
        }
    }

    private static String published(PublicationTime time) {
        String said = switch (time.precision()) {
            case INSTANT -> time.time().toString();
            case DAY -> time.day();
            case MONTH -> time.day().substring(0, "yyyy-mm".length());
            case NONE -> "nobody says when";
        };
        return time.origin() == PublicationTime.Origin.NONE
                ? said
                : said + ", says the " + Json.MAPPER.convertValue(time.origin(), String.class);
    }

    private static String described(Article revision, Article current) {
        String what = revision.retracted() ? "retraction" : revision.text().length() + " characters";
        String title = revision.title().equals(current.title()) ? "" : ", '" + revision.title() + "'";
        return shown(revision.shown()) + ": " + what + title;
    }

    private static String shown(Instant time) {
        return time == null ? "shown nobody knows when" : "shown " + time.truncatedTo(ChronoUnit.SECONDS);
    }
}
