package org.mineralwatch.sink.push;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mineralwatch.news.Alert;
import org.mineralwatch.sink.push.Passage.Verdict;
import org.mineralwatch.sink.read.AlertFilter;

/**
 * The one way from the live alert topics to an endpoint. Knows no clock and no Kafka: a function of the event and of what its
 * subject's hour has brought before.
 */
public final class Entrance {
    private final AlertFilter wanted;
    private final int cap;

    /**
     * @param wanted which alerts the endpoint wants
     * @param cap how many events an hour and subject go on; 0 for any number
     */
    public Entrance(AlertFilter wanted, int cap) {
        this.wanted = wanted;
        this.cap = cap;
    }

    /** The subjects of which anything is let pass; none for all. */
    public Set<String> subjects() {
        return wanted.subjects();
    }

    /** Decides of an event. */
    public Passage pass(Tally before, Arrival arrival) {
        Alert alert = arrival.alert();
        if (Boolean.TRUE.equals(alert.backfill())) {
            return new Passage(Verdict.BACKFILL, List.of(), before);
        }
        if (!wanted.test(alert)) {
            return new Passage(Verdict.UNWANTED, List.of(), before);
        }
        Optional<Push> notice = before.endsWith(arrival) ? notice(alert.subject(), before) : Optional.empty();
        Tally now = before.at(arrival);
        if (fits(alert, now)) {
            Push event = new Push.Event(alert, arrival.ingested());
            Tally after = alert.standing() ? now.passing() : now;
            return new Passage(
                    Verdict.PASSED,
                    Stream.concat(notice.stream(), Stream.of(event)).toList(),
                    after);
        }
        return new Passage(Verdict.WITHHELD, notice.stream().toList(), now.withholding(alert));
    }

    /** Tells of what an hour withheld that is over, where nothing has come since. */
    public Passage close(String subject, Tally tally) {
        return new Passage(Verdict.HOUR_OVER, notice(subject, tally).stream().toList(), tally.afterNotice());
    }

    /** The end of an alert always fits, and takes nobody's place: what rang must also fall silent. */
    private boolean fits(Alert alert, Tally now) {
        return cap == 0 || !alert.standing() || now.passed() < cap;
    }

    private static Optional<Push> notice(String subject, Tally tally) {
        return tally.owesNotice() ? Optional.of(new Push.Notice(subject, tally)) : Optional.empty();
    }
}
