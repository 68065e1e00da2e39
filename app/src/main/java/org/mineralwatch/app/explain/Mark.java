package org.mineralwatch.app.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mineralwatch.app.output.Style;
import org.mineralwatch.news.Zone;
import org.mineralwatch.processor.tagging.Fate;
import org.mineralwatch.processor.tagging.Finding;
import org.mineralwatch.processor.tagging.Judgement;

/**
 * A stretch of a title or a text in which terms stand, with what each of them gave.
 *
 * @param start its first char
 * @param end the char behind it
 * @param style of its words
 * @param said what each term came to, those that stand on the same words together
 * @param between what parts the words from what is said of them
 */
record Mark(int start, int end, Style style, List<Said> said, String between) {
    private static final Comparator<Mark> ORDER = Comparator.comparingInt(Mark::start)
            .thenComparing(Comparator.comparingInt(Mark::end).reversed());

    /**
     * What a term came to.
     *
     * @param subject whose term it is; empty when there is only one
     * @param counts whether it counts
     * @param outcome what it gave, or why it gave nothing
     */
    private record Said(String subject, boolean counts, String outcome) {
        @Override
        public String toString() {
            return subject.isEmpty() ? outcome : subject + " " + outcome;
        }
    }

    /** What to say behind the words, such as {@code  +700}: of a subject only what counts, when anything of it does. */
    String label() {
        Stream<Said> shown = said.stream().filter(each -> each.counts || !counts(each.subject));
        Set<Said> once = new HashSet<>();
        return between
                + shown.filter(each -> each.counts || once.add(each))
                        .map(Said::toString)
                        .collect(Collectors.joining(", "));
    }

    private boolean counts(String subject) {
        return said.stream().anyMatch(each -> each.counts && each.subject.equals(subject));
    }

    /** The marks of the title, in order, none of them inside another; several subjects are told apart by their names. */
    static List<Mark> ofTitle(List<Judgement> judgements, String title) {
        return of(judgements, zone -> zone == Zone.HEADLINE, title);
    }

    /** The same of the text. */
    static List<Mark> ofText(List<Judgement> judgements, String text) {
        return of(judgements, zone -> zone != Zone.HEADLINE, text);
    }

    private static List<Mark> of(List<Judgement> judgements, Predicate<Zone> wanted, String field) {
        List<Mark> single = new ArrayList<>();
        for (Judgement judgement : judgements) {
            String subject = judgements.size() == 1 ? "" : judgement.subject();
            judgement.findings().stream()
                    .filter(finding -> wanted.test(finding.zone()) && finding.fate() != Fate.OVERLAPPED)
                    .map(finding -> of(finding, subject))
                    .forEach(single::add);
        }
        single.sort(ORDER);
        return inChars(joined(single), field, judgements.size() == 1 ? " " : ": ");
    }

    private static List<Mark> joined(List<Mark> single) {
        List<Mark> joined = new ArrayList<>();
        for (Mark mark : single) {
            int last = joined.size() - 1;
            if (last >= 0 && mark.start < joined.get(last).end) {
                joined.set(last, joined.get(last).with(mark));
            } else {
                joined.add(mark);
            }
        }
        return joined;
    }

    /** Findings count code points. */
    private static List<Mark> inChars(List<Mark> inPoints, String field, String between) {
        List<Mark> marks = new ArrayList<>();
        int points = 0;
        int chars = 0;
        for (Mark mark : inPoints) {
            int start = field.offsetByCodePoints(chars, mark.start - points);
            points = mark.end;
            chars = field.offsetByCodePoints(start, mark.end - mark.start);
            marks.add(new Mark(start, chars, mark.style, mark.said, between));
        }
        return marks;
    }

    private static Mark of(Finding finding, String subject) {
        boolean counts = finding.fate() == Fate.COUNTS;
        Style style = !counts ? Style.YELLOW : finding.given() < 0 ? Style.RED : Style.GREEN;
        String said = counts ? Sums.signed(finding.given()) : Sums.shortly(finding.fate());
        return new Mark(finding.start(), finding.end(), style, List.of(new Said(subject, counts, said)), "");
    }

    /** The stretch of both; what counts shows before what does not. */
    private Mark with(Mark other) {
        Style shown = style.compareTo(other.style) <= 0 ? style : other.style;
        List<Said> both = Stream.concat(said.stream(), other.said.stream()).toList();
        return new Mark(start, Math.max(end, other.end), shown, both, between);
    }
}
