package org.mineralwatch.processor.tagging;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.mineralwatch.processor.match.Lexicon;
import org.mineralwatch.processor.match.Scan;

/** Scans that are used again and again, each by one thread at a time: a new one for every article would be most of the garbage. */
final class Scans {
    private final Lexicon lexicon;
    private final Queue<Scan> idle = new ConcurrentLinkedQueue<>();

    Scans(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What is made of a scan that holds nothing yet, and is taken back afterwards. */
    <T> T using(Function<Scan, T> reading) {
        Scan free = idle.poll();
        Scan scan = free == null ? lexicon.scan() : free;
        T made = reading.apply(scan);
        idle.add(scan.reset());
        return made;
    }
}
