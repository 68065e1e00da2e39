package org.mineralwatch.app.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
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
 * @param label what to say of it behind its words, such as {@code  +700}
 */
record Mark(int start, int end, Style style, String label) {
    private static final Comparator<Mark> ORDER = Comparator.comparingInt(Mark::start)
            .thenComparing(Comparator.comparingInt(Mark::end).reversed());

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
            String subject = judgements.size() == 1 ? "" : judgement.subject() + " ";
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

    /** Findings count code points; the label begins with what parts it from the words. */
    private static List<Mark> inChars(List<Mark> inPoints, String field, String between) {
        List<Mark> marks = new ArrayList<>();
        int points = 0;
        int chars = 0;
        for (Mark mark : inPoints) {
            int start = field.offsetByCodePoints(chars, mark.start - points);
            points = mark.end;
            chars = field.offsetByCodePoints(start, mark.end - mark.start);
            marks.add(new Mark(start, chars, mark.style, between + mark.label));
        }
        return marks;
    }

    private static Mark of(Finding finding, String subject) {
        boolean counts = finding.fate() == Fate.COUNTS;
        Style style = !counts ? Style.LOST : finding.given() < 0 ? Style.AGAINST : Style.FOR;
        String said = counts ? Sums.signed(finding.given()) : Sums.shortly(finding.fate());
        return new Mark(finding.start(), finding.end(), style, subject + said);
    }

    /** The stretch of both; what counts shows before what does not. */
    private Mark with(Mark other) {
        Style shown = style.compareTo(other.style) <= 0 ? style : other.style;
        return new Mark(start, Math.max(end, other.end), shown, label + ", " + other.label);
    }
}
