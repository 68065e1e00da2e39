package org.mineralwatch.sink.file;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.mineralwatch.service.Metrics;

/** What was done to alert files since the start of the process, and what waits. */
record FileCounts(LongAdder lines, LongAdder late, LongAdder rebuilt, AtomicLong lag) {
    FileCounts() {
        this(new LongAdder(), new LongAdder(), new LongAdder(), new AtomicLong());
    }

    void register(Metrics metrics) {
        metrics.counted("files.lines", "Lines written to alert files since the start", lines::sum);
        metrics.counted("files.late", "Alert events left out, since files of their day were removed", late::sum);
        metrics.counted("files.rebuilt", "Damaged alert files built again from the topics", rebuilt::sum);
        metrics.gauge("files.lag", "Alert events that no file has yet", lag::get);
    }
}
