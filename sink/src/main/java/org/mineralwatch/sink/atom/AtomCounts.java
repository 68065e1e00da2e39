package org.mineralwatch.sink.atom;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.mineralwatch.service.Metrics;

/** What was done for feeds since the start of the process, and what waits. */
record AtomCounts(LongAdder events, LongAdder documents, AtomicLong lag) {
    AtomCounts() {
        this(new LongAdder(), new LongAdder(), new AtomicLong());
    }

    void register(Metrics metrics) {
        metrics.counted("atom.events", "Alert events read for Atom feeds since the start", events::sum);
        metrics.counted("atom.documents", "Atom documents written since the start", documents::sum);
        metrics.gauge("atom.lag", "Alert events that no Atom feed has yet", lag::get);
    }
}
