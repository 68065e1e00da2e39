package org.mineralwatch.app.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mineralwatch.app.explain.Sums;
import org.mineralwatch.app.output.Style;
import org.mineralwatch.news.Alert;
import org.mineralwatch.sink.markup.PlainLine;

/** A difference for people: what it comes to, then the alerts, the days and the articles that tell most of it. */
public final class DiffText {
    private static final int SHOWN = 20;
    private static final int TERMS_SHOWN = 5;
    private static final String TAGS = "%-20s %8s %8s %8s %8s %10s";
    private static final String ALERTS = "%-20s %8s %8s %8s %8s %10s %10s %8s";
    private static final String DAYS = "  %-10s %8s %8s %8s %8s";

    private final RulesDiff diff;
    private final boolean colours;
    private final List<String> lines = new ArrayList<>();

    private DiffText(RulesDiff diff, boolean colours) {
        this.diff = diff;
        this.colours = colours;
    }

    /**
     * The lines of a difference.
     *
     * @param colours whether it is shown on a terminal that knows colours
     */
    public static List<String> lines(RulesDiff diff, boolean colours) {
        DiffText text = new DiffText(diff, colours);
        text.write();
        return text.lines;
    }

    private void write() {
        if (diff.isEmpty()) {
            lines.add("no difference: rule sets " + diff.before() + " and " + diff.after() + " judge "
                    + number(diff.articles()) + " alike");
        } else {
            lines.add("rule set " + diff.before() + " -> " + diff.after() + ", " + number(diff.articles()));
            tags();
            alerts();
            days();
            diff.subjects().forEach(this::examples);
        }
        diff.labels().map(LabelText::lines).ifPresent(lines::addAll);
    }

    private static String number(int articles) {
        return String.format(Locale.ROOT, articles == 1 ? "%,d article" : "%,d articles", articles);
    }

    private void tags() {
        heading(row(TAGS, "TAGGED ARTICLES", "before", "after", "gained", "lost", "rescored"));
        diff.subjects()
                .forEach(subject -> lines.add(row(
                        TAGS,
                        subject.subject(),
                        subject.before(),
                        subject.after(),
                        subject.gained().size(),
                        subject.lost().size(),
                        subject.rescored())));
    }

    private void alerts() {
        heading(row(ALERTS, "ALERTS", "before", "after", "new", "gone", "severity", "goes on", "retold"));
        diff.subjects().forEach(subject -> {
            AlertDiff alerts = subject.alerts();
            PerDay.Count total = alerts.days().total();
            lines.add(row(
                    ALERTS,
                    subject.subject(),
                    total.before(),
                    total.after(),
                    total.fresh(),
                    total.gone(),
                    alerts.changed().stream()
                            .filter(AlertDiff.Changed::otherSeverity)
                            .count(),
                    alerts.disappeared().size() - total.gone(),
                    alerts.retold()));
        });
        list("New alerts", diff.fresh(), each -> styled("+ ", Style.GREEN) + line(each.alert()));
        list("Alerts that are gone", diff.gone(), each -> styled("- ", Style.RED) + line(each.alert()));
        list(
                "Alerts of another severity",
                diff.otherSeverity(),
                each -> line(each.after(), each.before().severity() + " -> "));
        list(
                "Alerts whose story another goes on with",
                diff.goingOn(),
                each -> line(each.alert()) + " -> " + each.into());
    }

    private <T> void list(String title, Stream<T> all, Function<T, String> line) {
        List<T> each = all.toList();
        if (!each.isEmpty()) {
            heading(title + " (" + each.size() + ")");
            each.stream().limit(SHOWN).forEach(one -> lines.add("  " + line.apply(one)));
            more(each.size() - SHOWN);
        }
    }

    private void more(int left) {
        if (left > 0) {
            lines.add("  and " + left + " more, which --json has");
        }
    }

    private static String line(StandingAlert standing) {
        return line(standing, "");
    }

    /** @param from the severity that it had, and an arrow; or nothing */
    private static String line(StandingAlert standing, String from) {
        Alert alert = standing.alert();
        return standing.day() + "  " + alert.subject() + "  " + from + standing.severity() + "  " + headline(alert)
                + "  (" + standing.size()
                + ", " + alert.id() + ")";
    }

    private static String headline(Alert alert) {
        return alert.headline().isEmpty() ? "(no headline)" : PlainLine.of(alert.headline());
    }

    private void days() {
        var days = diff.perDay().differing().days();
        if (!days.isEmpty()) {
            heading(row(DAYS, "A DAY", "before", "after", "new", "gone"));
            days.entrySet().stream()
                    .limit(SHOWN)
                    .forEach(day -> lines.add(row(
                            DAYS,
                            day.getKey(),
                            day.getValue().before(),
                            day.getValue().after(),
                            day.getValue().fresh(),
                            day.getValue().gone())));
            more(days.size() - SHOWN);
        }
    }

    private void examples(SubjectDiff subject) {
        if (!subject.examples().isEmpty()) {
            heading(subject.subject() + ": what tells most");
            subject.examples().forEach(this::example);
        }
    }

    private void example(Example example) {
        Verdict verdict = example.article().verdict();
        String kind = verdict.gained()
                ? styled("gained", Style.GREEN)
                : verdict.lost() ? styled("lost", Style.RED) : "rescored";
        lines.add("  " + kind + "  " + sums(example) + "  "
                + PlainLine.of(example.title()) + "  ("
                + PlainLine.of(example.article().id())
                + ")");
        example.terms().stream()
                .limit(TERMS_SHOWN)
                .forEach(term -> lines.add("      " + term.term() + ", " + term.zone() + ": "
                        + Sums.signed(term.before()) + " -> " + Sums.signed(term.after())
                        + (term.why() == null ? "" : " (" + term.why() + ")")
                        + styled("  " + PlainLine.of(term.sentence()), Style.FAINT)));
    }

    /** What it comes to; the threshold is said once where it is the same. */
    private static String sums(Example example) {
        int before = example.before().threshold();
        int after = example.after().threshold();
        return before == after
                ? example.before().score() + " -> " + example.after().score() + " (threshold " + after + ")"
                : example.before().score() + " (threshold " + before + ") -> "
                        + example.after().score() + " (threshold " + after + ")";
    }

    private void heading(String text) {
        lines.add("");
        lines.add(styled(text, Style.BOLD));
    }

    private static String row(String form, Object... cells) {
        return String.format(Locale.ROOT, form, cells).stripTrailing();
    }

    private String styled(String text, Style style) {
        return colours ? style.on(text) : text;
    }
}
