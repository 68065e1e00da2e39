package org.mineralwatch.app.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mineralwatch.news.Zone;
import org.mineralwatch.processor.rules.Place;
import org.mineralwatch.processor.tagging.Fate;
import org.mineralwatch.processor.tagging.Finding;
import org.mineralwatch.processor.tagging.Judgement;

/** How a subject was judged, as a table for people: a line a term, then the sum. */
public final class JudgementTable {
    private static final String ROW = "  %-32s  %-14s  %6s  %5s  %7s  %7s  %s";
    private static final int WHOLE = 1_000;

    private JudgementTable() {}

    /** What is said of terms that stand in the article in the same way: of those that do not count, in one line. */
    private record Kind(String term, Place rule, Zone zone, Fate fate, String by, int start) {
        static Kind of(Finding finding) {
            boolean counts = finding.fate() == Fate.COUNTS;
            return new Kind(
                    finding.term(),
                    finding.rule(),
                    finding.zone(),
                    finding.fate(),
                    finding.by(),
                    counts ? finding.start() : 0);
        }
    }

    /** A heading, a line a term and the sum; nothing for a subject of whose terms none stands there. */
    public static List<String> lines(Judgement judgement) {
        if (judgement.findings().isEmpty()) {
            return List.of();
        }
        Map<Kind, List<Finding>> kinds = new LinkedHashMap<>();
        judgement
                .findings()
                .forEach(finding -> kinds.computeIfAbsent(Kind.of(finding), key -> new ArrayList<>())
                        .add(finding));
        List<String> lines = new ArrayList<>();
        lines.add(row("TERM", "WHERE", "WEIGHT", "ZONE", "DENSITY", "GIVES", "WHY, RULE"));
        kinds.values().forEach(alike -> lines.add(line(alike.get(0), alike.size(), judgement)));
        lines.add(row("sum", "", "", "", "", judgement.score(), "threshold " + judgement.threshold()));
        return lines;
    }

    private static String line(Finding first, int times, Judgement judgement) {
        int bodyShare = judgement.bodyShare();
        boolean counts = first.fate() == Fate.COUNTS;
        boolean thin = counts && first.zone() == Zone.BODY && bodyShare < WHOLE;
        String why = Sums.why(first, judgement) + (times == 1 ? "" : " (" + times + " times)");
        return row(
                first.term(),
                first.zone().name().toLowerCase(Locale.ROOT) + " " + first.start(),
                first.weight(),
                counts ? Sums.factor(first.zoneShare()) : "",
                thin ? Sums.factor(bodyShare) : "",
                counts ? Sums.signed(first.given()) : "0",
                why + (why.isEmpty() ? "" : "  ") + first.rule());
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, ROW, cells).stripTrailing();
    }
}
