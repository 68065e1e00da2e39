package org.mineralwatch.ingest;

import io.micrometer.core.instrument.Counter;
import java.util.List;
import org.mineralwatch.news.Books;
import org.mineralwatch.service.Metrics;

/** What was committed, as series. What first appeared with its first event would have no rate at that event, so all begin at nought. */
final class IngestSeries {
    private final Metrics metrics;
    private final Counter fetched;
    private final Counter added;
    private final Counter edited;
    private final Counter known;
    private final Counter commits;
    private final Counter restarts;
    private final Counter letters;

    IngestSeries(Metrics metrics) {
        this.metrics = metrics;
        fetched = metrics.counter("ingest.entries.fetched", "Entries of feeds, known ones again at each poll");
        added = entries("new");
        edited = entries("edited");
        known = entries("known");
        commits = metrics.counter("ingest.commits", "Transactions committed");
        restarts = metrics.counter(
                "ingest.restarts", "Times that Kafka let nothing be committed, with the open transaction aborted");
        letters = metrics.counter("ingest.dead.letters", "What was put on the dead letters");
        List.of(Settling.DOCUMENT, Settling.UNCHANGED).forEach(this::polls);
        List.of(Ledger.EMPTY, Ledger.SURPLUS).forEach(this::dropped);
    }

    private Counter entries(String fate) {
        return metrics.counter("ingest.entries", "Entries of feeds by what became of them", "fate", fate);
    }

    private Counter polls(String outcome) {
        return metrics.counter("ingest.polls", "Polls by how they ended", "outcome", outcome);
    }

    private Counter dropped(String reason) {
        return metrics.counter(
                "ingest.entries.dropped", "Entries of feeds that were dropped, by reason", "reason", reason);
    }

    void poll(Settled settled) {
        polls(settled.outcome()).increment();
        Books books = settled.books();
        fetched.increment(books.fetched());
        added.increment(books.added());
        edited.increment(books.edited());
        known.increment(books.known());
        books.dropped().forEach((reason, count) -> dropped(reason).increment(count));
        letters.increment(settled.letter().isPresent() ? 1 : 0);
    }

    /** Counts a transaction, and what it puts on the dead letters beside that of polls. */
    void transaction(int deadLetters) {
        commits.increment();
        letters.increment(deadLetters);
    }

    void brokenOff() {
        restarts.increment();
    }
}
