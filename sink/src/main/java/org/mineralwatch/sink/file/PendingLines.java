package org.mineralwatch.sink.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines that were read and are not yet in their files, so that each file is opened once for many. They stand outside the heap, one
 * behind the other: millions pass, and a collector that finds them alive would copy them for nothing.
 */
final class PendingLines {
    private static final int AT_FIRST = 1 << 18;
    private static final int MOST = 32 << 20;

    private final Map<DayFile, List<ByteBuffer>> byFile = new LinkedHashMap<>();
    private ByteBuffer lines = ByteBuffer.allocateDirect(AT_FIRST);
    private int bytes;

    /** Takes what is pending. */
    interface Writer {
        void write(DayFile file, ByteBuffer[] lines) throws IOException;
    }

    void add(DayFile file, byte[] line) {
        if (lines.remaining() < line.length) {
            more(line.length);
        }
        byFile.computeIfAbsent(file, f -> new ArrayList<>()).add(lines.slice(lines.position(), line.length));
        lines.put(line);
        bytes += line.length;
    }

    /** The lines so far stay where they are. */
    private void more(int least) {
        lines = ByteBuffer.allocateDirect(Math.max(least, Math.min(MOST, 2 * lines.capacity())));
    }

    /** Whether so much is gathered that it should be written before more comes. */
    boolean full() {
        return bytes >= MOST / 2;
    }

    void drain(Writer writer) throws IOException {
        for (Map.Entry<DayFile, List<ByteBuffer>> file : byFile.entrySet()) {
            writer.write(file.getKey(), file.getValue().toArray(ByteBuffer[]::new));
        }
        clear();
    }

    void clear() {
        byFile.clear();
        lines.clear();
        bytes = 0;
    }
}
