package org.mineralwatch.app.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** How right two rule sets are, for people. */
final class LabelText {
    private static final String ROW = "%-20s %8s %8s %18s   %8s %8s %18s";

    private LabelText() {}

    static List<String> lines(LabelDiff diff) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(diff.articles() + " labelled articles; a change lies in the brackets in 95 of 100 cases ("
                + Resampling.ROUNDS + " paired drawings, seed " + Resampling.SEED + ")");
        if (!diff.missing().isEmpty()) {
            lines.add(diff.missing().size() + " more are not in the corpus, the first "
                    + diff.missing().get(0));
        }
        lines.add(row("SUBJECT", "precision", "", "change", "recall", "", "change"));
        diff.scores()
                .forEach(score -> lines.add(row(
                        score.subject(),
                        share(score.before().precision()),
                        share(score.after().precision()),
                        interval(score.precision()),
                        share(score.before().recall()),
                        share(score.after().recall()),
                        interval(score.recall()))));
        return lines;
    }

    static String share(OptionalDouble share) {
        return share.isEmpty() ? "-" : String.format(Locale.ROOT, "%.3f", share.getAsDouble());
    }

    static String interval(Optional<Interval> interval) {
        return interval.map(each -> String.format(Locale.ROOT, "[%+.3f, %+.3f]", each.low(), each.high()))
                .orElse("-");
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, ROW, cells).stripTrailing();
    }
}
