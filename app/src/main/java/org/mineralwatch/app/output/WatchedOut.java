package org.mineralwatch.app.output;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Standard output that keeps why it could not be written: a full disk is a failure, a reader that has seen enough is none. */
public final class WatchedOut extends PrintStream {
    private static final String READER_GONE = "Broken pipe";

    private final Watch watch;

    private WatchedOut(Watch watch) {
        super(new BufferedOutputStream(watch), true, StandardCharsets.UTF_8);
        this.watch = watch;
    }

    /** Over a stream that tells when it fails. */
    public static WatchedOut over(OutputStream out) {
        return new WatchedOut(new Watch(out));
    }

    /** Why standard output could not be written, for people; nothing when it could, or when its reader has gone. */
    public static Optional<String> fault(PrintStream out) {
        if (!out.checkError() || readerGone(out)) {
            return Optional.empty();
        }
        String why = out instanceof WatchedOut watched && watched.watch.failure != null
                ? ": " + watched.watch.failure.getMessage()
                : "";
        return Optional.of("standard output cannot be written" + why);
    }

    /** Whether whoever read it, such as {@code head}, has ended. */
    public static boolean readerGone(PrintStream out) {
        return out instanceof WatchedOut watched
                && watched.watch.failure != null
                && String.valueOf(watched.watch.failure.getMessage()).contains(READER_GONE);
    }

    /** Keeps the first failure. */
    private static final class Watch extends FilterOutputStream {
        private volatile IOException failure;

        Watch(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }
    }
}
