package org.mineralwatch.app.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Json;
import org.mineralwatch.processor.tagging.Explanation;
import org.mineralwatch.processor.tagging.Judgement;

/** Prints explanations one after the other: for people, or a JSON line an article. */
public final class ExplanationPrinter {
    private static final String BETWEEN = "\n" + "-".repeat(100) + "\n\n";

    private final Writer out;
    private final boolean json;
    private final ExplanationText text;
    private boolean first = true;

    /**
     * @param out where to
     * @param json whether for programs
     * @param terminal whether people read it on a terminal that knows colours
     */
    public ExplanationPrinter(Writer out, boolean json, boolean terminal) {
        this.out = out;
        this.json = json;
        this.text = new ExplanationText(terminal);
    }

    /** Puts a line above the articles that follow; programs get none. */
    public void heading(String line) {
        if (!json) {
            write((first ? "" : BETWEEN) + line + "\n\n");
            first = true;
        }
    }

    /**
     * Explains an article.
     *
     * @param input where it came from, as it was given
     * @param explainer judges it
     * @param subject the only one that is wanted, or null for all
     */
    public void print(String input, Article article, Function<Article, Explanation> explainer, String subject) {
        Explanation explanation = explainer.apply(article);
        List<Judgement> shown = explanation.judgements().stream()
                .filter(judgement -> subject == null || judgement.subject().equals(subject))
                .toList();
        write(
                json
                        ? Json.line(ExplanationLine.of(input, explanation, shown)) + "\n"
                        : (first ? "" : BETWEEN) + String.join("\n", text.lines(input, explanation, shown)) + "\n");
        first = false;
    }

    private void write(String said) {
        try {
            out.write(said);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
