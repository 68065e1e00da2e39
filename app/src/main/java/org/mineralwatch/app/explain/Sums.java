package org.mineralwatch.app.explain;

import java.util.Locale;
import java.util.Optional;
import org.mineralwatch.processor.tagging.Fate;
import org.mineralwatch.processor.tagging.Finding;
import org.mineralwatch.processor.tagging.Judgement;

/** The words for what terms gave and why others gave nothing. Scores are in thousandths, shares are printed as factors. */
public final class Sums {
    private Sums() {}

    /** A number with its sign. */
    public static String signed(int given) {
        return given < 0 ? Integer.toString(given) : "+" + given;
    }

    /** A share in thousandths as a factor: {@code x1.5}. */
    static String factor(int share) {
        String number = String.format(Locale.ROOT, "%.3f", share / 1_000.0).replaceFirst("0{1,2}$", "");
        return "x" + number;
    }

    /** What became of a term, in a word or two. */
    public static String shortly(Fate fate) {
        return switch (fate) {
            case COUNTS -> "counts";
            case CAPPED -> "capped";
            case GUARDED -> "guarded";
            case LACKS_COMPANY -> "lacks company";
            case TAKEN_AWAY -> "taken away";
            case OVERLAPPED -> "overlapped";
            case OUT_OF_DATE -> "out of date";
        };
    }

    /** Why a term gave nothing; empty for one that counts. */
    static String why(Finding finding, Judgement judgement) {
        return switch (finding.fate()) {
            case COUNTS -> "";
            case CAPPED -> "as many as its cap allows came before";
            case GUARDED -> "inside the guard '" + finding.by() + "'";
            case LACKS_COMPANY -> "lacks what it needs: " + finding.by();
            case TAKEN_AWAY -> "taken away by '" + finding.by() + "' near it";
            case OVERLAPPED ->
                namesake(finding, judgement)
                        .map(rule -> "the heavier rule " + rule.rule() + " counts here")
                        .orElse("'" + finding.by() + "' counts in these words");
            case OUT_OF_DATE -> "a name not in use when the article was published";
        };
    }

    /** Another rule of more weight for the same spelling, which counts where a term does not. */
    private static Optional<Finding> namesake(Finding finding, Judgement judgement) {
        return judgement.findings().stream()
                .filter(other -> other.fate() == Fate.COUNTS
                        && other.zone() == finding.zone()
                        && other.start() == finding.start()
                        && other.term().equals(finding.term())
                        && Math.abs(other.weight()) > Math.abs(finding.weight()))
                .findFirst();
    }

    /** The judgement in one sentence. */
    static String verdict(Judgement judgement) {
        String subject = "'" + judgement.subject() + "'";
        String sum = "scores " + judgement.score() + ", the threshold is " + judgement.threshold();
        if (judgement.tagged()) {
            return "Tagged " + subject + ": " + sum + ".";
        }
        if (judgement.findings().isEmpty()) {
            return "Not tagged " + subject + ": none of its terms stands in the article outside the chrome.";
        }
        if (judgement.findings().stream().noneMatch(finding -> finding.fate() == Fate.COUNTS)) {
            return "Not tagged " + subject + ": none of its terms that stand in the article counts.";
        }
        return judgement.score() < judgement.threshold()
                ? "Not tagged " + subject + ": " + sum + "."
                : "Not tagged " + subject + ": " + sum + ", but none of its terms may make a tag alone.";
    }
}
