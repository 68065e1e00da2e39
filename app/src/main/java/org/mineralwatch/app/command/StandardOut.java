package org.mineralwatch.app.command;

import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.mineralwatch.app.output.Unwritten;

/** Standard output for much text: buffered, in UTF-8 whatever the machine's own encoding is. */
final class StandardOut {
    private static final int BUFFER = 1 << 16;

    private StandardOut() {}

    /** For a few lines: each shows at once. */
    static PrintStream lines() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }

    /** A writer whose close writes what is left and leaves standard output open; it fails when that takes no more. */
    static Writer writer() {
        return new FilterWriter(
                new BufferedWriter(new OutputStreamWriter(new Failing(System.out), StandardCharsets.UTF_8), BUFFER)) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** A print stream swallows its failures; this tells them. */
    private static final class Failing extends OutputStream {
        private final PrintStream out;

        Failing(PrintStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            flush();
        }

        @Override
        public void flush() throws IOException {
            if (out.checkError()) {
                throw new Unwritten();
            }
        }
    }
}
