package org.mineralwatch.sink.file;

import java.util.concurrent.atomic.LongAdder;
import org.mineralwatch.service.Metrics;

/** What was done to alert files since the start of the process. */
record FileCounts(LongAdder lines, LongAdder late, LongAdder rebuilt, LongAdder compressed, LongAdder removed) {
    FileCounts() {
        this(new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder());
    }

    void register(Metrics metrics) {
        metrics.counted("files.lines", "Lines written to alert files since the start", lines::sum);
        metrics.counted("files.late", "Alert events left out, since files of their day were removed", late::sum);
        metrics.counted("files.rebuilt", "Damaged alert files built again from the topics", rebuilt::sum);
        metrics.counted("files.compressed", "Alert files compressed", compressed::sum);
        metrics.counted("files.removed", "Alert files removed, their day being older than is kept", removed::sum);
    }
}
