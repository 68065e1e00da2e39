package org.mineralwatch.ingest.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBlocksTest {
    private static final int LONGEST = 10;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void a_line_over_the_limit_is_passed_over_and_the_others_are_kept(String end) throws IOException {
        String text = String.join(end, "a", "012345678", "01234567890", "b", "x".repeat(99), "", "c");
        for (int chunk : new int[] {1, 2, 3, 7, 1_000}) {
            assertThat(lines(text, chunk))
                    .as("read by %d", chunk)
                    .containsExactly("a", "012345678", "TOO LONG", "b", "TOO LONG", "", "c");
        }
    }

    @Test
    void a_last_line_over_the_limit_is_passed_over() throws IOException {
        assertThat(lines("a\n" + "x".repeat(50), 4)).containsExactly("a", "TOO LONG");
    }

    @Test
    void a_line_of_a_gigabyte_costs_no_memory_and_only_itself() throws IOException {
        InputStream in = new SequenceInputStream(new Endless(1L << 30), bytes("\nb\n", StandardCharsets.UTF_8));
        List<LineBlock> blocks = blocks(new LineBlocks(in));
        assertThat(blocks).hasSize(2);
        assertThat(((LineBlock.TooLong) blocks.get(0)).reason()).contains("longer than 16 MiB");
    }

    @Test
    void what_is_no_lines_of_json_is_told_by_its_first_bytes() throws IOException {
        assertThat(foreign("\u001f\u008b\b", StandardCharsets.ISO_8859_1)).contains("gzip", "gunzip -c");
        assertThat(foreign("{\"a\":1}\n", StandardCharsets.UTF_16)).contains("UTF-16", "iconv -f UTF-16 ");
        assertThat(foreign("{\"a\":1}\n", StandardCharsets.UTF_16LE)).contains("iconv -f UTF-16LE");
        assertThat(foreign("{\"a\":1}\n", StandardCharsets.UTF_16BE)).contains("iconv -f UTF-16BE");
        assertThat(foreign("MZ\u0090\u0000\u0003", StandardCharsets.ISO_8859_1)).contains("NUL");
        assertThat(foreign("\ufeff\n {\r\n  \"a\": 1\n}", StandardCharsets.UTF_8))
                .contains("several lines", "jq -c .)");
        for (String list : List.of("[\n {\"a\":1}\n]", "[{\n\"a\":1}]", "[\r\n{}]")) {
            assertThat(foreign(list, StandardCharsets.UTF_8)).contains("several lines", "jq -c '.[]'");
        }
        for (String lines : List.of("{\"a\":1}\n", "[{}]\n", "\n\n{}", "", "{", "a\n{\n")) {
            assertThat(foreign(lines, StandardCharsets.UTF_8)).as(lines).isNull();
        }
    }

    private static String foreign(String text, Charset charset) throws IOException {
        List<LineBlock> blocks = blocks(new LineBlocks(bytes(text, charset)));
        return !blocks.isEmpty() && blocks.get(0) instanceof LineBlock.Foreign foreign ? foreign.reason() : null;
    }

    private static List<String> lines(String text, int chunk) throws IOException {
        List<String> lines = new ArrayList<>();
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] to, int at, int length) {
                return super.read(to, at, Math.min(chunk, length));
            }
        };
        for (LineBlock block : blocks(new LineBlocks(in, LONGEST))) {
            if (block instanceof LineBlock.Lines some) {
                some.each((from, to) -> lines.add(new String(some.bytes(), from, to - from, StandardCharsets.UTF_8)));
            } else {
                lines.add("TOO LONG");
            }
        }
        return lines;
    }

    private static List<LineBlock> blocks(LineBlocks blocks) throws IOException {
        List<LineBlock> all = new ArrayList<>();
        for (LineBlock block = blocks.next(); block != null; block = blocks.next()) {
            all.add(block);
        }
        return all;
    }

    private static InputStream bytes(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }

    /** Zeroes are no text, so these are blanks. */
    private static final class Endless extends InputStream {
        private long left;

        Endless(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] to, int at, int length) {
            int size = (int) Math.min(left, length);
            left -= size;
            java.util.Arrays.fill(to, at, at + size, (byte) ' ');
            return size == 0 ? -1 : size;
        }
    }
}
