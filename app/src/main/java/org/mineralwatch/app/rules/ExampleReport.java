package org.mineralwatch.app.rules;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mineralwatch.app.explain.JudgementTable;
import org.mineralwatch.app.output.FirstWords;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.processor.review.ExampleResult;
import org.mineralwatch.processor.review.ExampleRun;

/** Tells a person how the examples that stand beside the rules went. */
public final class ExampleReport {
    private ExampleReport() {}

    /** What failed in an example, a line each, with file and line. */
    public static Stream<String> failures(ExampleResult result) {
        return result.failures().stream().map(failure -> result.example().place() + ": " + failure);
    }

    /**
     * Runs the examples of a rule set and prints each failure with the sums behind it, then a summary.
     *
     * @return whether all passed
     */
    public static boolean print(RuleSet rules, PrintStream out) {
        List<ExampleResult> results = ExampleRun.of(rules);
        List<ExampleResult> failed =
                results.stream().filter(result -> !result.passed()).toList();
        failed.forEach(result -> print(result, out));
        String outcome = failed.isEmpty() ? "all pass" : failed.size() + " fail";
        out.println("rule set " + rules.version() + ": "
                + (results.isEmpty() ? "no examples" : results.size() + " examples, " + outcome)
                + without(rules, results));
        return failed.isEmpty();
    }

    private static void print(ExampleResult result, PrintStream out) {
        failures(result).forEach(out::println);
        out.println("  \""
                + FirstWords.of(result.example().title(), result.example().text()) + "\"");
        JudgementTable.lines(result.judgement()).forEach(out::println);
        out.println();
    }

    private static String without(RuleSet rules, List<ExampleResult> results) {
        Set<String> untested = new TreeSet<>(rules.subjects());
        untested.removeAll(
                results.stream().map(result -> result.example().subject()).collect(Collectors.toSet()));
        return untested.isEmpty() ? "" : "; without one: " + String.join(", ", untested);
    }
}
