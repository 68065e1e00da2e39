package org.mineralwatch.app.diff;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mineralwatch.app.explain.Sums;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.StoryArticle;
import org.mineralwatch.sink.markup.PlainLine;
import org.mineralwatch.sink.markup.WebLink;

/**
 * A difference as one page for a review: it stands alone, runs no script and fetches nothing. Texts of articles are shown as text,
 * whatever mark-up they try to bring.
 */
public final class DiffHtml {
    private static final int SHOWN = 200;

    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width">
            <title>What a change of rules changes</title>
            <style>
            body { font: 15px/1.45 sans-serif; max-width: 62em; margin: 2em auto; padding: 0 1em; color: #222 }
            table { border-collapse: collapse; margin: 1em 0 }
            td, th { padding: .2em .8em; border-bottom: 1px solid #ddd; text-align: right; vertical-align: top }
            td:first-child, th:first-child, .words td { text-align: left }
            svg { width: 100%; font: 11px sans-serif }
            svg .scale { stroke: #ddd }
            svg .value { text-anchor: end }
            .before { fill: #9aa7b5; color: #66727f }
            .after { fill: #d9772b; color: #b4530a }
            .gained { color: #176b2c }
            .lost { color: #a61b1b }
            .faint { color: #777 }
            </style></head><body>
            """;

    private final RulesDiff diff;

    private DiffHtml(RulesDiff diff) {
        this.diff = diff;
    }

    /** The page. */
    public static String page(RulesDiff diff) {
        DiffHtml html = new DiffHtml(diff);
        return HEAD + html.summary() + html.alerts() + html.subjects() + html.labels() + "</body></html>\n";
    }

    private String summary() {
        return "<h1>What a change of rules changes</h1><p>Rule set <code class=\"before\">" + escaped(diff.before())
                + "</code> before, <code class=\"after\">" + escaped(diff.after()) + "</code> after; " + diff.articles()
                + " articles judged by both." + (diff.isEmpty() ? " <b>No difference.</b>" : "") + "</p>"
                + table(
                        Stream.of("Tagged articles", "before", "after", "gained", "lost", "rescored"),
                        diff.subjects().stream()
                                .map(subject -> Stream.of(
                                        subject.subject(),
                                        subject.before(),
                                        subject.after(),
                                        subject.gained().size(),
                                        subject.lost().size(),
                                        subject.rescored())))
                + table(
                        Stream.of("Alerts", "before", "after", "new", "gone", "changed", "retold"),
                        diff.subjects().stream().map(DiffHtml::alertRow));
    }

    private static Stream<Object> alertRow(SubjectDiff subject) {
        PerDay.Count total = subject.alerts().days().total();
        return Stream.of(
                subject.subject(),
                total.before(),
                total.after(),
                total.fresh(),
                total.gone(),
                subject.alerts().changed().size(),
                subject.alerts().retold());
    }

    private String alerts() {
        return "<h2>Alerts per day, <span class=\"before\">before</span> and <span class=\"after\">after</span></h2>"
                + BarChart.svg("Alerts per day before and after", Bars.of(diff.perDay()))
                + list("New alerts", diff.fresh(), each -> row(each.alert(), "<span class=\"gained\">new</span>"))
                + list(
                        "Alerts that are gone",
                        diff.gone(),
                        each -> row(each.alert(), "<span class=\"lost\">gone</span>"))
                + list(
                        "Alerts of another severity",
                        diff.otherSeverity(),
                        each -> row(each.after(), "was " + each.before().severity()))
                + list(
                        "Alerts whose story another goes on with",
                        diff.goingOn(),
                        each -> row(each.alert(), "goes on as " + escaped(each.into())));
    }

    private static <T> String list(String title, Stream<T> all, Function<T, String> row) {
        List<T> each = all.toList();
        if (each.isEmpty()) {
            return "";
        }
        int more = each.size() - SHOWN;
        return "<h3>" + title + " (" + each.size() + ")</h3><table class=\"words\">"
                + each.stream().limit(SHOWN).map(row).collect(Collectors.joining()) + "</table>"
                + (more > 0 ? "<p>and " + more + " more, which --json has</p>" : "");
    }

    private static String row(StandingAlert standing, String what) {
        Alert alert = standing.alert();
        return "<tr><td>" + what + "</td><td>" + escaped(standing.day()) + "</td><td>" + escaped(alert.subject())
                + "</td><td>" + standing.severity() + "</td><td>"
                + linked(alert.articles().get(0), alert.headline()) + "</td><td>"
                + standing.size()
                + "</td></tr>";
    }

    private String subjects() {
        return diff.subjects().stream().map(DiffHtml::subject).collect(Collectors.joining());
    }

    private static String subject(SubjectDiff subject) {
        String examples = subject.examples().stream().map(DiffHtml::example).collect(Collectors.joining());
        return "<h2>" + escaped(subject.subject()) + "</h2><p>Tags by score (thousandths)</p>"
                + BarChart.svg("Scores of " + subject.subject() + " before and after", Bars.of(subject.scores()))
                + (examples.isEmpty() ? "" : "<h3>What tells most</h3><ol>" + examples + "</ol>");
    }

    private static String example(Example example) {
        StoryArticle article = example.article().article();
        Verdict verdict = example.article().verdict();
        String kind = verdict.gained() ? "gained" : verdict.lost() ? "lost" : "rescored";
        String terms = example.terms().stream().map(DiffHtml::term).collect(Collectors.joining());
        return "<li><b class=\"" + kind + "\">" + kind + "</b> " + sum(example.before()) + " &rarr; "
                + sum(example.after()) + ": " + linked(article, example.title()) + " <span class=\"faint\">"
                + escaped(article.outlet()) + " " + escaped(article.id()) + "</span>"
                + (terms.isEmpty() ? "" : "<ul>" + terms + "</ul>") + "</li>";
    }

    private static String sum(Example.Sum sum) {
        return sum.score() + " of " + sum.threshold();
    }

    private static String term(TermChange term) {
        return "<li><i>" + escaped(term.term()) + "</i>, " + term.zone() + ": " + Sums.signed(term.before())
                + " &rarr; " + Sums.signed(term.after()) + (term.why() == null ? "" : " (" + term.why() + ")")
                + " <span class=\"faint\">" + escaped(term.sentence()) + "</span></li>";
    }

    private static String linked(StoryArticle article, String text) {
        String shown = text.isBlank() ? escaped(article.id()) : escaped(text);
        return WebLink.of(article.url())
                .map(link -> "<a href=\"" + escaped(link) + "\" rel=\"noreferrer\">" + shown + "</a>")
                .orElse(shown);
    }

    private String labels() {
        return diff.labels()
                .map(labels -> "<h2>Precision and recall</h2><p>" + labels.articles()
                        + " labelled articles; a change lies in the brackets in 95 of 100 cases (" + Resampling.ROUNDS
                        + " paired drawings, seed " + Resampling.SEED + ").</p>"
                        + table(
                                Stream.of("", "precision", "after", "change", "recall", "after", "change"),
                                labels.scores().stream().map(DiffHtml::labelRow)))
                .orElse("");
    }

    private static Stream<Object> labelRow(LabelScore score) {
        return Stream.of(
                score.subject(),
                LabelText.share(score.before().precision()),
                LabelText.share(score.after().precision()),
                LabelText.interval(score.precision()),
                LabelText.share(score.before().recall()),
                LabelText.share(score.after().recall()),
                LabelText.interval(score.recall()));
    }

    private static String table(Stream<String> heads, Stream<? extends Stream<?>> rows) {
        return "<table><tr>" + heads.map(head -> "<th>" + head + "</th>").collect(Collectors.joining())
                + "</tr>"
                + rows.map(row -> "<tr>"
                                + row.map(cell -> "<td>" + escaped(cell.toString()) + "</td>")
                                        .collect(Collectors.joining())
                                + "</tr>")
                        .collect(Collectors.joining())
                + "</table>";
    }

    private static String escaped(String text) {
        return PlainLine.html(text);
    }
}
