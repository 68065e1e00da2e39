package org.mineralwatch.ingest.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads an input line by line, each an article or the reason why it is none; blank lines only count. */
public final class LineReader {
    private final Taker taker;
    private int number;

    /** Takes what is read. */
    public interface Taker {
        /**
         * A line.
         *
         * @param number counted from 1
         * @param bytes as given; none of a line that is too long
         */
        void line(int number, byte[] bytes, ArticleLine read);

        /** The whole input is no lines of articles. */
        void foreign(String reason);
    }

    private LineReader(Taker taker) {
        this.taker = taker;
    }

    /** Reads an input to its end. */
    public static void read(InputStream in, Taker taker) throws IOException {
        new LineReader(taker).read(new LineBlocks(in));
    }

    private void read(LineBlocks blocks) throws IOException {
        for (LineBlock block = blocks.next(); block != null; block = blocks.next()) {
            if (block instanceof LineBlock.Lines lines) {
                lines.each((from, to) -> line(Arrays.copyOfRange(lines.bytes(), from, to)));
            } else if (block instanceof LineBlock.TooLong tooLong) {
                taker.line(++number, new byte[0], new ArticleLine.Refused(tooLong.reason()));
            } else if (block instanceof LineBlock.Foreign foreign) {
                taker.foreign(foreign.reason());
            }
        }
    }

    private void line(byte[] line) {
        number++;
        if (!ArticleLine.isBlank(line, 0, line.length)) {
            taker.line(number, line, ArticleLine.read(line, 0, line.length));
        }
    }
}
