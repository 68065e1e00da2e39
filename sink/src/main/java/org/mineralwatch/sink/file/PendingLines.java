package org.mineralwatch.sink.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lines that were read and are not yet in their files, so that each file is opened once for many. */
final class PendingLines {
    private final Map<String, ByteArrayOutputStream> byFile = new LinkedHashMap<>();
    private int bytes;

    /** Takes what is pending. */
    interface Writer {
        void write(String name, byte[] lines) throws IOException;
    }

    void add(String name, byte[] line) {
        byFile.computeIfAbsent(name, n -> new ByteArrayOutputStream(line.length * 2))
                .writeBytes(line);
        bytes += line.length;
    }

    int bytes() {
        return bytes;
    }

    void drain(Writer writer) throws IOException {
        for (Map.Entry<String, ByteArrayOutputStream> file : byFile.entrySet()) {
            writer.write(file.getKey(), file.getValue().toByteArray());
        }
        clear();
    }

    void clear() {
        byFile.clear();
        bytes = 0;
    }
}
