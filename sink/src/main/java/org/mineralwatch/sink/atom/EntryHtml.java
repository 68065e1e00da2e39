package org.mineralwatch.sink.atom;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Evidence;
import org.mineralwatch.news.StoryArticle;
import org.mineralwatch.sink.markup.PlainLine;
import org.mineralwatch.sink.markup.WebLink;

/** What a feed reader shows of an alert: how it stands, who tells the story, and why the alert was raised. */
final class EntryHtml {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Alert alert;

    private EntryHtml(Alert alert) {
        this.alert = alert;
    }

    static String of(Alert alert) {
        EntryHtml html = new EntryHtml(alert);
        return html.standing() + html.articles() + html.evidence();
    }

    private String standing() {
        String merged = alert.into() == null ? "" : "<p>Goes on as alert " + PlainLine.html(alert.into()) + ".</p>";
        return "<p><b>" + AtomEntry.word(alert.severity()) + "</b>, " + PlainLine.html(alert.subject()) + ", "
                + AtomEntry.word(alert.status()) + ": "
                + count(alert.articleCount(), "article") + ", " + count(alert.outlets(), "outlet") + ", "
                + count(alert.origins(), "independent origin") + listed("; countries ", alert.countries())
                + listed("; minerals ", alert.minerals()) + ".</p>" + merged;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String listed(String before, List<String> names) {
        return names.isEmpty()
                ? ""
                : before + names.stream().map(PlainLine::html).collect(Collectors.joining(", "));
    }

    private String articles() {
        String items = alert.articles().stream().map(this::article).collect(Collectors.joining());
        int more = alert.articleCount() - alert.articles().size();
        return items.isEmpty() ? "" : "<ul>" + items + (more > 0 ? "<li>and " + more + " more</li>" : "") + "</ul>";
    }

    private String article(StoryArticle article) {
        String title = PlainLine.html(article.title() == null ? article.url() : article.title());
        String linked = WebLink.of(article.url())
                .map(link -> "<a href=\"" + PlainLine.html(link) + "\">" + title + "</a>")
                .orElse(title);
        String outlet = article.outlet() == null ? "" : ", " + PlainLine.html(article.outlet());
        return "<li>" + linked + outlet + time(article.published()) + origin(article) + "</li>";
    }

    private static String time(Instant published) {
        return published == null ? "" : ", " + MINUTE.format(published);
    }

    /** What a text is a copy of, as far as it can be said. */
    private String origin(StoryArticle article) {
        if (article.origin() == null || article.origin().equals(article.id())) {
            return "";
        }
        return alert.articles().stream()
                .filter(other -> article.origin().equals(other.id()))
                .map(StoryArticle::outlet)
                .filter(Objects::nonNull)
                .findFirst()
                .map(outlet -> " (the text of " + PlainLine.html(outlet) + ")")
                .orElse(" (a copy of another text)");
    }

    private String evidence() {
        String items = alert.evidence().stream().map(EntryHtml::reason).collect(Collectors.joining());
        return items.isEmpty() ? "" : "<p>Why:</p><ul>" + items + "</ul>";
    }

    private static String reason(Evidence evidence) {
        return "<li>" + PlainLine.html(evidence.sentence()) + " (<i>" + PlainLine.html(evidence.term()) + "</i>, "
                + evidence.weight() + ")</li>";
    }
}
