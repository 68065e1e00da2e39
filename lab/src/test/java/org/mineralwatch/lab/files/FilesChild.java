package org.mineralwatch.lab.files;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.mineralwatch.lab.JavaProcess;

/** A {@link FilesProcess} in a virtual machine of its own, with the heap that a sink has. */
final class FilesChild {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int HEAP = 256;
    private static final int MINUTES = 10;

    private FilesChild() {}

    static JavaProcess start(String what, String kafka, Path folder) {
        Path said = folder.resolveSibling(what + NUMBER.incrementAndGet() + ".txt");
        return JavaProcess.start(said, HEAP, FilesProcess.class, what, kafka, folder.toString());
    }

    /** Waits until it ends by itself; gives the seconds that it printed. */
    static double seconds(JavaProcess child) throws InterruptedException {
        child.await(MINUTES);
        return child.said()
                .lines()
                .filter(line -> line.startsWith("took "))
                .mapToDouble(line -> Double.parseDouble(line.substring(5)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(child.said()));
    }
}
