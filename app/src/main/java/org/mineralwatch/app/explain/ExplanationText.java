package org.mineralwatch.app.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mineralwatch.app.output.Style;
import org.mineralwatch.news.Article;
import org.mineralwatch.processor.tagging.Explanation;
import org.mineralwatch.processor.tagging.Judgement;

/**
 * An explanation for people: the article with its terms marked, zone by zone, then each subject's sum. On a terminal terms have
 * colours and chrome is dimmed; elsewhere a term is marked as in {@code [[rare earths +700]]}, or {@code [[rare earths: rare-earth +700]]}
 * under several subjects.
 */
public final class ExplanationText {
    private static final int WIDTH = 100;
    private static final String MARGIN = "%-10s";

    private final boolean terminal;

    /** @param terminal whether it is shown on a terminal that knows colours */
    public ExplanationText(boolean terminal) {
        this.terminal = terminal;
    }

    /**
     * The lines of an explanation.
     *
     * @param input where the article came from, as it was given
     * @param shown the judgements that are wanted
     */
    public List<String> lines(String input, Explanation explanation, List<Judgement> shown) {
        Article article = explanation.tagged().article();
        List<String> lines = new ArrayList<>();
        lines.add(styled(heading(input, article), Style.BOLD));
        lines.addAll(facts(explanation));
        lines.add("");
        stretch(
                new Stretch("headline", true, 0, article.title().length()),
                Style.BOLD,
                article.title(),
                Mark.ofTitle(shown, article.title()),
                lines);
        if (!article.retracted()) {
            List<Mark> marks = Mark.ofText(shown, article.text());
            for (Stretch stretch : Stretch.of(explanation)) {
                stretch(stretch, stretch.read() ? Style.PLAIN : Style.FAINT, article.text(), marks, lines);
            }
        }
        for (Judgement judgement : shown) {
            lines.add("");
            lines.add(styled(Sums.verdict(judgement), judgement.tagged() ? Style.BOLD : Style.PLAIN));
            lines.addAll(JudgementTable.lines(judgement));
        }
        return lines;
    }

    /** In one line, whatever the title is made of. */
    private static String heading(String input, Article article) {
        String title = article.title().replaceAll("[\\s\\p{Cc}]+", " ").strip();
        return input + "  " + (title.isEmpty() ? "" : title + "  ") + "(" + article.id() + ")";
    }

    private List<String> facts(Explanation explanation) {
        Article article = explanation.tagged().article();
        String origin = Stream.of(article.source(), text(article.published()), article.url())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("  "));
        String read = "rule set " + explanation.tagged().ruleset() + ", " + explanation.words() + " words read"
                + (article.retracted() ? "; the article was retracted" : "")
                + named("countries", explanation.tagged().countries())
                + named("organisations", explanation.tagged().organisations())
                + named("minerals", explanation.tagged().minerals());
        return Stream.of(origin, read)
                .flatMap(line -> flow(line, Style.FAINT).stream())
                .toList();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String named(String what, List<String> ids) {
        return ids.isEmpty() ? "" : "; " + what + ": " + String.join(" ", ids);
    }

    private List<String> flow(String text, Style style) {
        Flow flow = new Flow(WIDTH, terminal);
        flow.add(text, style);
        return flow.lines();
    }

    /** A stretch of a field with its name in the margin and the marks that lie in it. */
    private void stretch(Stretch stretch, Style style, String field, List<Mark> marks, List<String> lines) {
        Flow flow = new Flow(WIDTH, terminal);
        int end = stretch.end();
        int done = stretch.start();
        for (Mark mark : marks) {
            if (mark.start() >= stretch.start() && mark.start() < end) {
                flow.add(field.substring(done, mark.start()), style);
                mark(mark, field.substring(mark.start(), mark.end()), flow);
                done = mark.end();
            }
        }
        flow.add(field.substring(Math.min(done, end), end), style);
        String margin = stretch.name();
        for (String line : flow.lines()) {
            lines.add(styled(String.format(MARGIN, margin), Style.FAINT) + line);
            margin = "";
        }
    }

    private void mark(Mark mark, String words, Flow flow) {
        if (terminal) {
            flow.add(words, mark.style());
            flow.add(mark.label(), Style.FAINT);
        } else {
            flow.add("[[" + words + mark.label() + "]]", Style.PLAIN);
        }
    }

    private String styled(String text, Style style) {
        return terminal ? style.on(text) : text;
    }
}
