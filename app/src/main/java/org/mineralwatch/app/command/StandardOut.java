package org.mineralwatch.app.command;

import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Standard output for much text: buffered, in UTF-8 whatever the machine's own encoding is. */
final class StandardOut {
    private static final int BUFFER = 1 << 16;

    private StandardOut() {}

    /** For a few lines: each shows at once. */
    static PrintStream lines() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }

    /** A writer whose close writes what is left and leaves standard output open. */
    static Writer writer() {
        return new FilterWriter(
                new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), BUFFER)) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
